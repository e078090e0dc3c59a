//! What a view was built from: what has to be built again after which change.

use planverksted::text::Language::{Nb, Nn};
use planverksted::ui::cache::{BuiltFrom, Rebuild};

#[test]
fn a_view_is_built_again_only_from_what_has_changed() {
    let mut built = BuiltFrom::default();
    assert!(built.is_new());
    assert_eq!(built.renew(1, Nb, ""), Rebuild::All);
    assert_eq!(built.renew(1, Nb, ""), Rebuild::Nothing);
    assert_eq!(built.renew(1, Nb, "kurs"), Rebuild::Rest);
    assert_eq!(built.renew(2, Nb, "kurs"), Rebuild::All);
    assert_eq!(built.renew(2, Nn, "kurs"), Rebuild::All);
    assert!(!built.is_new());
}
