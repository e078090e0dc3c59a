# Sourced by the tests that change a copy of the sources: `copy_sources NAME` makes the copy with links to the built
# dependencies, goes there and sets CARGO_TARGET_DIR, so that only the crate itself is built anew.

copy_sources() {
  local target="${CARGO_TARGET_DIR:?is set by check.sh}" part
  copy="$target/$1"
  rm -rf "$copy"
  mkdir -p "$copy/sources" "$copy/target/debug"
  cp -R Cargo.toml Cargo.lock src assets saved-plans benches tests fuzz "$copy/sources"
  # What the dependencies were built to; the crate of the copy has the same name and must not meet it.
  for part in build deps .fingerprint; do
    cp -Rl "$target/debug/$part" "$copy/target/debug" 2>/dev/null || cp -R "$target/debug/$part" "$copy/target/debug"
  done
  rm -rf "$copy"/target/debug/deps/*planverksted* "$copy"/target/debug/deps/it-* \
    "$copy"/target/debug/.fingerprint/planverksted* "$copy"/target/debug/build/planverksted*
  cd "$copy/sources"
  export CARGO_TARGET_DIR="$copy/target"
}
