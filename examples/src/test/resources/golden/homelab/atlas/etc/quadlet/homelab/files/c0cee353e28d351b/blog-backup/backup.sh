#!/bin/sh
set -eu
restic cat config > /dev/null 2>&1 || restic init
restic backup --stdin-filename blog.sql --stdin-from-command -- pg_dump --no-password
restic forget --keep-daily 7 --keep-weekly 5 --prune
