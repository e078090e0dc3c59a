//! File names from titles.

use planverksted::text::file_name;

#[track_caller]
fn check(title: &str, name: &str) {
    assert_eq!(file_name(title, "Plan uten tittel", "pdf"), name, "{title:?}");
}

#[test]
fn an_ordinary_title_is_its_own_name() {
    check("Psykisk helse og rus i Fjellvik 2027–2030", "Psykisk helse og rus i Fjellvik 2027–2030.pdf");
    check("Plan for «Ung & fri», del 1 (utkast)!", "Plan for «Ung & fri», del 1 (utkast)!.pdf");
    check("Blåfjell – øst, ål og ære", "Blåfjell – øst, ål og ære.pdf");
}

#[test]
fn what_a_name_may_not_hold_becomes_a_space() {
    check("Helse/rus: 2027*?", "Helse rus 2027.pdf");
    check("a\\b|c<d>e\"f\u{202e}g\nh", "a b c d e f g h.pdf");
    check("  to   ord ", "to ord.pdf");
}

#[test]
fn dots_and_spaces_at_the_ends_go() {
    check("Planen. . .", "Planen.pdf");
    check(".skjult", "skjult.pdf");
    check("v1.2 ferdig", "v1.2 ferdig.pdf");
}

#[test]
fn names_that_windows_keeps_are_changed() {
    for device in ["con", "NUL", "Aux", "prn", "COM1", "lpt9", "com¹", "CONIN$", "nul.2027", "con .x"] {
        check(device, &format!("plan {device}.pdf"));
    }
    for free in ["contra", "com", "com12", "lpt", "null", "konto"] {
        check(free, &format!("{free}.pdf"));
    }
}

#[test]
fn a_title_without_a_name_gives_way() {
    check("", "Plan uten tittel.pdf");
    check("//..//", "Plan uten tittel.pdf");
    assert_eq!(file_name("", "", "ron"), "plan.ron");
}

#[test]
fn a_long_title_is_cut_at_a_letter() {
    let name = file_name(&"å".repeat(200), "", "docx");
    assert_eq!(name, format!("{}.docx", "å".repeat(60)));
}
