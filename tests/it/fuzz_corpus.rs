//! What the fuzz targets check, for each file of their corpus: every input that ever failed is kept there.

// The targets and this test check the same.
#[path = "../../fuzz/src/properties.rs"]
mod properties;

use std::path::Path;

/// What must hold of some bytes: fails where it does not.
type Property = fn(&[u8]);

/// Checks a property with each file of a folder of the corpus; the folder has some.
fn replay(folder: &str, property: Property) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(folder);
    let files: Vec<_> =
        std::fs::read_dir(&folder).expect("a corpus").map(|entry| entry.expect("a file").path()).collect();
    assert!(!files.is_empty(), "{} is empty", folder.display());
    for file in files {
        eprintln!("{}", file.display());
        property(&std::fs::read(&file).expect("readable"));
    }
}

/// Every property has its folder, and every folder its property.
#[test]
fn every_file_of_the_corpus_holds() {
    let targets: [(&str, Property); 8] = [
        ("plan_reader", properties::plan_reader),
        ("journal", properties::journal),
        ("csv", properties::csv),
        ("xlsx", properties::xlsx),
        ("ods", properties::ods),
        ("merge", properties::merge),
        ("text", properties::text),
        ("pdf", properties::pdf),
    ];
    for (folder, property) in targets {
        replay(folder, property);
    }
    let folders =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").read_dir().expect("a corpus").count();
    assert_eq!(folders, targets.len(), "a folder of the corpus belongs to no target");
}
