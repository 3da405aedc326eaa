#!/bin/sh
# Runs once in the InfluxDB 2.x container (docker-entrypoint-initdb.d), after the bucket was made.
# Grafana asks in InfluxQL: that needs the bucket mapped to a database, and an account that may only read.
set -eu

org="$DOCKER_INFLUXDB_INIT_ORG"
bucket="$DOCKER_INFLUXDB_INIT_BUCKET"
bucket_id=$(influx bucket list --org "$org" --name "$bucket" --hide-headers | cut -f 1)

influx v1 dbrp create --org "$org" --bucket-id "$bucket_id" --db "$bucket" --rp autogen --default
influx v1 auth create --org "$org" --username grafana --password "$GRAFANA_INFLUX_PASSWORD" --read-bucket "$bucket_id"

echo "InfluxQL database $bucket is mapped to bucket $bucket_id; account grafana may read it"
