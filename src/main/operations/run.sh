#!/bin/sh
# Runs the program and starts it again when it ended by itself: out of memory (exit 3), killed, crashed.
#   sh run.sh [FOLDER of quarkus-app] [HEAP]      run.sh quarkus-app 1g
# Ctrl-C, and a start that was refused (exit 1, with a line of reason), end it.
set -u
folder=${1:-quarkus-app}
heap=${2:-1g}
child=
trap 'trap - INT TERM; [ -z "$child" ] || kill "$child" 2> /dev/null; wait; exit 0' INT TERM
while :; do
    java -Xmx"$heap" -XX:+ExitOnOutOfMemoryError -XX:+UseSerialGC -jar "$folder/quarkus-run.jar" &
    child=$!
    wait "$child"
    code=$?
    case $code in
        0 | 1 | 130 | 143) exit "$code" ;;
    esac
    echo "ended with exit $code; starting again" >&2
    sleep 2
done
