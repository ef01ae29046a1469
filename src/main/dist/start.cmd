@echo off
rem Starts Nianbao and opens the browser at its page; when it runs already, only opens the page.
rem Data: in NIANBAO_HOME, else beside this file where data\ is there, else in the person's own folder.
rem This file is packed in GBK, with only such characters as keep clear of the signs that the command line minds.
setlocal EnableExtensions
chcp 936 >nul 2>nul
title 年报
set "here=%~dp0"
set "java_needed=21"
set "java="

call :try "%here%runtime"
if not defined java if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined java for %%p in (java.exe) do if not "%%~$PATH:p"=="" call :look "%%~$PATH:p"
if not defined java for %%r in ("%ProgramFiles%" "%ProgramW6432%" "%LOCALAPPDATA%\Programs" "%SystemDrive%") do (
  for %%v in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "BellSoft" "Amazon Corretto" "Semeru" "AdoptOpenJDK" "Tencent") do (
    if not defined java for /d %%h in ("%%~r\%%~v\*") do if not defined java call :try "%%~h"
  )
)
if not defined java goto none

if defined NIANBAO_HOME (set "home=%NIANBAO_HOME%") else if exist "%here%data\" (set "home=%here%.") else set "home=%LOCALAPPDATA%\nianbao"
if not exist "%home%\data\" mkdir "%home%\data"
cd /d "%home%"
rem Classes in a file from one start to the next. From Java 25 on the program has it made itself; before, Java writes it as it
rem ends, but not in one that only opens the page of another.
set classes=-XX:SharedArchiveFile=data\nianbao.jsa
if not exist data\running.address set classes=%classes% -XX:+AutoCreateSharedArchive
if %java_major% GEQ 25 if exist "%here%aot.options" set classes="@%here%aot.options"
rem Compiled once and quickly: compiling the best way takes more than it saves within one person's day.
"%java%" "@%here%java.options" %classes% -XX:TieredStopAtLevel=1 -Xmx1g -jar "%here%app\quarkus-run.jar" desktop
set "code=%ERRORLEVEL%"
rem Whatever it was: the next start does without that file, and has it made anew.
if not "%code%"=="0" if not "%code%"=="3" del /q data\nianbao-*.aot data\nianbao-*.aot.of >nul 2>nul
if "%code%"=="0" goto end
rem No brackets here: a folder's name may hold some.
if "%code%"=="3" echo 内存不足，年报已停止。已经保存的内容都在，请关掉一些程序，再双击一次。
if not "%code%"=="3" echo 年报没有正常结束，代码 %code%。原因写在 %home%\data\nianbao.log，请把它交给系统维护人员。
if not defined NIANBAO_UNATTENDED pause
exit /b %code%

:end
rem Long enough to read the last line.
if not defined NIANBAO_UNATTENDED timeout /t 3 >nul 2>nul
exit /b 0

:none
echo.
echo 年报需要 Java %java_needed% 或更新的运行环境，这台电脑上没有找到。
echo.
echo 一、能上网的电脑：打开 https://adoptium.net 下载 JRE %java_needed%，选 Windows x64 的 msi 文件安装。
echo 二、不能上网的电脑：在别的电脑上下载 JRE %java_needed% 的 zip 文件，拷过来解压到
echo     %here%runtime
echo     解压后里面应当有 bin\java.exe。
echo.
echo 然后再双击一次 start.cmd。
echo.
if not defined NIANBAO_UNATTENDED pause
exit /b 1

rem A folder of a Java runtime: taken when it is new enough.
:try
if exist "%~1\bin\java.exe" call :look "%~1\bin\java.exe"
exit /b 0

:look
set "version="
for /f "tokens=2" %%v in ('call "%~1" --version 2^>nul') do if not defined version set "version=%%~v"
if not defined version exit /b 0
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
if %major% LSS %java_needed% exit /b 0
set "java=%~1"
set "java_major=%major%"
exit /b 0
