#!/bin/sh
# Starts what compose.yaml describes. The first time it makes the secrets, readable by their owner only.
set -eu
cd "$(dirname "$0")"
if [ ! -f .env ]; then
    umask 077
    secret() { head -c 36 /dev/urandom | base64 | tr -d '+/=\n'; }
    printf 'DATABASE_PASSWORD=%s\nSESSION_KEY=%s\n' "$(secret)" "$(secret)" > .env
fi
for tool in docker podman; do
    if command -v "$tool" > /dev/null && "$tool" compose version > /dev/null 2>&1; then
        exec "$tool" compose up --build --detach "$@"
    fi
done
if command -v podman-compose > /dev/null; then
    exec podman-compose up --build --detach "$@"
fi
echo "docker compose, podman compose or podman-compose is needed" >&2
exit 1
