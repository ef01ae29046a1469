#!/bin/sh
# Puts Nianbao, from where it was unpacked, among this person's applications: install.sh, and install.sh --remove.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
entry=${XDG_DATA_HOME:-$HOME/.local/share}/applications/nianbao.desktop
if [ "${1:-}" = --remove ]; then
  rm -f "$entry"
  echo "已去掉图标。程序和数据都还在。"
  exit
fi
mkdir -p "$(dirname "$entry")"
sed -e "s|/opt/nianbao|$here|g" -e 's|^Exec=\(.*\)$|Exec="\1"|' "$here/nianbao.desktop" > "$entry"
echo "已在“应用程序”里加上“年报”，从 $here 启动。"
