@echo off
rem Runs Maven on a JDK new enough for this project: mvnw.cmd verify. The same as mvnw, for Windows.
setlocal EnableExtensions
set "java_needed=21"
set "maven_needed=3.8.6"
set "maven_version=3.9.11"
set "maven_sha512=bcfe4fe305c962ace56ac7b5fc7a08b87d5abd8b7e89027ab251069faebee516b0ded8961445d6d91ec1985dfe30f8153268843c89aa392733d1a3ec956c9978"

rem What is set wins when it is new enough; else the first of the usual folders that is.
set "jdk="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined jdk for %%p in (javac.exe) do if not "%%~$PATH:p"=="" for %%h in ("%%~dp$PATH:p..") do call :try "%%~fh"
if not defined jdk for %%r in ("%ProgramFiles%" "%ProgramW6432%" "%LOCALAPPDATA%\Programs" "%SystemDrive%") do (
  for %%v in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "BellSoft" "Amazon Corretto" "Semeru" "AdoptOpenJDK") do (
    if not defined jdk for /d %%h in ("%%~r\%%~v\*") do if not defined jdk call :try "%%~h"
  )
)
if not defined jdk goto none
set "JAVA_HOME=%jdk%"

for %%p in (mvn.cmd) do set "maven=%%~$PATH:p"
if defined maven call :maven_is_new_enough
if not defined maven call :fetch_maven
if not defined maven exit /b 1
call "%maven%" %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1\bin\javac.exe" exit /b 0
set "version="
for /f "tokens=2" %%v in ('call "%~1\bin\javac.exe" -version 2^>nul') do if not defined version set "version=%%v"
if not defined version exit /b 0
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
if %major% GEQ %java_needed% set "jdk=%~1"
exit /b 0

:maven_is_new_enough
set "found="
for /f "tokens=1-3" %%a in ('call "%maven%" -B -v 2^>nul') do if "%%a %%b"=="Apache Maven" set "found=%%c"
if not defined found set "maven=" & exit /b 0
for /f "tokens=1-3 delims=.-" %%a in ("%found%") do set /a "have=%%a * 1000000 + %%b * 1000 + %%c"
for /f "tokens=1-3 delims=.-" %%a in ("%maven_needed%") do set /a "want=%%a * 1000000 + %%b * 1000 + %%c"
if %have% LSS %want% set "maven="
exit /b 0

rem Apache's own distribution, unpacked once per user, by what Windows has from 10 on.
:fetch_maven
set "wrapper=%USERPROFILE%\.m2\wrapper"
set "maven=%wrapper%\apache-maven-%maven_version%\bin\mvn.cmd"
if exist "%maven%" exit /b 0
set "url=https://archive.apache.org/dist/maven/maven-3/%maven_version%/binaries/apache-maven-%maven_version%-bin.tar.gz"
set "packed=%wrapper%\maven-%RANDOM%.tar.gz"
if not exist "%wrapper%" mkdir "%wrapper%"
echo mvnw: no Maven at least %maven_needed% installed, fetching %url% 1>&2
curl -fsSL -o "%packed%" "%url%" || goto unfetched
certutil -hashfile "%packed%" SHA512 | findstr /i /c:"%maven_sha512%" >nul || goto unfetched
tar -xzf "%packed%" -C "%wrapper%" || goto unfetched
del "%packed%"
exit /b 0
:unfetched
echo mvnw: %url% could not be fetched, or its checksum is not the expected one; install Maven %maven_needed% or newer 1>&2
del "%packed%" 2>nul
set "maven="
exit /b 0

:none
echo mvnw: this project needs a JDK %java_needed% or newer, and none was found in JAVA_HOME, PATH or the usual folders. 1>&2
echo   Eclipse Temurin, https://adoptium.net 1>&2
echo Then run this again, or point JAVA_HOME at it. 1>&2
exit /b 1
