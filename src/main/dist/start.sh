#!/bin/sh
# Starts Nianbao and opens the browser at its page; when it runs already, only opens the page.
#   start.sh             for a person at this machine, data in NIANBAO_HOME, else beside this file where data/ is there, else
#                        in the person's own folder
#   start.sh --service   for systemd: data in the working directory, no browser
#   start.sh VERB …      a verb for scripts: read, check, render, export …
set -eu

java_needed=21
here=$(cd "$(dirname "$(readlink -f "$0" 2>/dev/null || echo "$0")")" && pwd)
# Without a language Java reads names of folders as ASCII, and does not even find itself in one with a Chinese name.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-C}}}" in C | POSIX) export LC_ALL=C.UTF-8 ;; esac
HOME=${HOME:-$(getent passwd "$(id -u)" 2>/dev/null | cut -d: -f6)}

# A desktop shows no terminal: a window of any kind that is there says it as well.
complain() {
  printf '%s\n' "$1" >&2
  [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ ! -t 2 ] || return 0
  if command -v zenity >/dev/null 2>&1; then zenity --error --no-markup --title=年报 --text="$1"
  elif command -v kdialog >/dev/null 2>&1; then kdialog --title 年报 --error "$1"
  elif command -v xmessage >/dev/null 2>&1; then xmessage -center "$1"; fi || true
}

# The major version of a Java runtime, 0 when the folder holds none.
java_major() {
  [ -x "$1/bin/java" ] || { echo 0; return; }
  found=
  [ ! -r "$1/release" ] || found=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ -n "$found" ] || found=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  echo "${found:-0}"
}

java_on_path() {
  java=$(command -v java 2>/dev/null) || return 0
  java=$(readlink -f "$java" 2>/dev/null || echo "$java")
  dirname "$(dirname "$java")"
}

# The one that came along, then what is set, then the first of the usual folders that is new enough.
find_java() {
  for home in "$here/runtime" "${JAVA_HOME:-}" "$(java_on_path)" \
      /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/jre* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && [ "$(java_major "$home")" -ge "$java_needed" ]; then echo "$home/bin/java"; return; fi
  done
}

java=$(find_java)
if [ -z "$java" ]; then
  complain "年报需要 Java $java_needed 或更新的运行环境，这台电脑上没有找到。
一、能上网的：从 https://adoptium.net 下载 JRE $java_needed 安装；Debian、Ubuntu、统信 UOS、银河麒麟也可以运行
　　sudo apt install openjdk-$java_needed-jre-headless
二、不能上网的：在别的电脑上下载 JRE 的压缩包，拷过来解压到
　　$here/runtime
　　（里面应当有 bin/java）
三、或者换用自带运行环境的安装包 nianbao-版本-linux-x64.tar.gz 或 .deb。
然后再启动一次。"
  exit 1
fi

program=$here/app/quarkus-run.jar
case "${1:-}" in
  --service)
    mkdir -p data
    exec "$java" "@$here/java.options" -XX:+AutoCreateSharedArchive -XX:SharedArchiveFile=data/nianbao.jsa -XX:MaxRAMPercentage=40 -jar "$program" ;;
  ?*) exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.awt.headless=true -jar "$program" "$@" ;;
esac

if [ -n "${NIANBAO_HOME:-}" ]; then home=$NIANBAO_HOME
elif [ -w "$here/data" ]; then home=$here
elif [ -d "$HOME/Library" ]; then home="$HOME/Library/Application Support/nianbao"
else home=${XDG_DATA_HOME:-$HOME/.local/share}/nianbao; fi
(umask 077 && mkdir -p "$home/data")
cd "$home"
# Classes in a file from one start to the next. From Java 25 on the program has it made itself; before, Java writes it as it ends,
# but not in one that only opens the page of another.
if [ -r "$here/aot.options" ] && [ "$(java_major "$(dirname "$(dirname "$java")")")" -ge 25 ]; then set -- "@$here/aot.options"
elif [ -e data/running.address ]; then set -- -XX:SharedArchiveFile=data/nianbao.jsa
else set -- -XX:SharedArchiveFile=data/nianbao.jsa -XX:+AutoCreateSharedArchive; fi
code=0
# Compiled once and quickly: compiling the best way takes more than it saves within one person's day.
"$java" "@$here/java.options" "$@" -XX:TieredStopAtLevel=1 -Xmx1g -jar "$program" desktop || code=$?
# Whatever it was: the next start does without that file, and has it made anew.
case $code in 0 | 3 | 130 | 143) ;; *) rm -f data/nianbao-*.aot data/nianbao-*.aot.of ;; esac
case $code in
  0 | 130 | 143) ;;
  3) complain "内存不足，年报已停止。已经保存的内容都在，请关掉一些程序，再启动一次。" ;;
  *) complain "年报没有正常结束（代码 $code）。原因写在 $home/data/nianbao.log，请把它交给系统维护人员。" ;;
esac
exit $code
