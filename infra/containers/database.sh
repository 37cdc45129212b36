#!/bin/sh
# Starts the database server, as a user without rights. The first start makes the cluster, and a password where none was laid down beforehand, in a file
# that only the containers of this system see. What was broken off is begun again.
set -eu
secret=${DATABASE_PASSWORD_FILE:?names the file of the password}
folder=${DATABASE_FOLDER:?names the folder of the data}

if [ ! -s "$secret" ]; then
  (umask 222 && od -An -N32 -tx1 /dev/urandom | tr -d ' \n' > "$secret.new")
  mv "$secret.new" "$secret"
fi
if [ ! -d "$folder/cluster" ]; then
  rm -rf "$folder/new"
  initdb --pgdata="$folder/new" --username=neurograde --pwfile="$secret" --auth-local=trust --auth-host=scram-sha-256 \
    --encoding=UTF8 --locale=C.UTF-8 --data-checksums > /dev/null
  echo 'host all all all scram-sha-256' >> "$folder/new/pg_hba.conf"
  echo 'create database neurograde' | postgres --single -D "$folder/new" postgres > /dev/null
  sync
  mv "$folder/new" "$folder/cluster"
fi
exec postgres -D "$folder/cluster" -c listen_addresses='*' -c unix_socket_directories=/tmp
