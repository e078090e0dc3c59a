//! Options, and what follows from their declaration: help in every language, completions, the manual page, and what is
//! said of bad usage.

use crate::harness::command_line::{run, run_words};
use crate::harness::folder::Folder;
use planverksted::cli::command_line;
use planverksted::export::Format;
use planverksted::store::{Disk, open_plan};
use planverksted::text::{Language, Phrase, Words};
use std::collections::BTreeSet;

/// Every command with its options and arguments, as people write them.
fn declared(language: Language) -> Vec<(String, Vec<String>)> {
    let command = command_line(&Words::new(language));
    let commands = command.get_subcommands().map(|command| {
        let args = command.get_arguments().map(|arg| match (arg.get_long(), arg.get_short()) {
            (Some(long), _) => format!("--{long}"),
            (None, Some(short)) => format!("-{short}"),
            (None, None) => arg.get_value_names().expect("it has a name")[0].to_string(),
        });
        (command.get_name().to_owned(), args.collect())
    });
    commands.collect()
}

/// What the program says of a command in a language.
fn help(language: Language, args: [&str; 2]) -> String {
    let (code, text, err) = run([&args[0], &args[1], &"--language", &language.code()]);
    assert_eq!((code, err.as_str()), (0, ""), "{args:?}");
    text
}

#[test]
fn the_commands_and_options_are_the_ones_that_were_promised() {
    let promised = [
        ("new", "--template --title --output --force"),
        ("import", "TABLE --into --map --sheet --unit --output --json --force"),
        ("export", "FILE --to --profile --meeting --names --language --output --force"),
        ("info", "FILE --json"),
        ("diff", "A B --json"),
        ("check", "FILE --json"),
        ("log", "FILE --json"),
        ("restore", "FILE --list --json --version --output -V --force"),
        ("repair", "FILE --output --json"),
        ("fmt", "FILE"),
        ("sample", "--measures --seed --output --force"),
        ("completions", "bash|zsh|fish|powershell"),
        ("man", ""),
        ("help", "COMMAND"),
    ];
    let declared = declared(Language::En);
    assert_eq!(declared.len(), promised.len());
    for ((name, args), (promised_name, promised_args)) in declared.iter().zip(promised) {
        let common = ["--language", "--help", "--version"];
        let args: BTreeSet<&str> = args.iter().map(String::as_str).chain(common).collect();
        let promised_args: BTreeSet<&str> = promised_args.split_whitespace().chain(common).collect();
        assert_eq!((name.as_str(), args), (promised_name, promised_args));
    }
}

#[test]
fn help_lists_every_option_in_every_language() {
    for language in Language::ALL {
        let overview = help(language, ["--help", "--help"]);
        for (name, args) in declared(language) {
            let text = help(language, [&name, "--help"]);
            let usage = format!("planverksted {name}");
            assert!(text.contains(&usage) && overview.contains(&usage), "{name}: {text}");
            for arg in args {
                assert!(text.contains(&arg), "{name} {arg}: {text}");
            }
            assert!(
                !text.contains("cli-") && !text.contains("[possible") && !text.contains('{'),
                "{name}: {text}"
            );
            assert_eq!(text, help(language, ["help", &name]));
        }
        assert!(!overview.contains("cli-"), "{overview}");
        let headings =
            ["cli-heading-arguments", "cli-heading-options"].map(|key| Words::new(language).word(key));
        let text = help(language, ["info", "-h"]);
        assert!(headings.iter().all(|heading| text.contains(&format!("{heading}:"))), "{text}");
    }
}

#[test]
fn every_option_explains_itself_in_words_of_the_language() {
    let [nb, nn, en] = Language::ALL.map(|language| command_line(&Words::new(language)));
    for command in nb.get_subcommands().chain([&nb]) {
        assert!(
            command.get_about().is_some_and(|about| !about.to_string().is_empty()),
            "{}",
            command.get_name()
        );
        for arg in command.get_arguments() {
            let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
            assert!(help.len() > 3, "{} {}", command.get_name(), arg.get_id());
        }
    }
    let abouts = |command: &clap::Command| -> Vec<String> {
        command
            .get_subcommands()
            .map(|command| command.get_about().expect("it is told").to_string())
            .collect()
    };
    for ((nb, nn), en) in abouts(&nb).iter().zip(abouts(&nn)).zip(abouts(&en)) {
        assert!(*nb != nn && *nb != en && nn != en, "{nb} / {nn} / {en}");
    }
}

#[test]
fn the_usage_of_a_command_shows_all_its_options_and_no_others() {
    for (name, args) in declared(Language::En) {
        let command = command_line(&Words::new(Language::En));
        let command = command.find_subcommand(&name).expect("it is there");
        let usage = command.get_overridden_usage().expect("it has one").to_string();
        let shown: BTreeSet<String> = usage
            .split(|sign: char| sign.is_whitespace() || "[]".contains(sign))
            .filter(|word| word.starts_with('-'))
            .map(|word| if word == "-o" { "--output".to_owned() } else { word.to_owned() })
            .collect();
        let own = |arg: &&String| {
            let common = ["--help", "-V"].contains(&arg.as_str());
            let of_others =
                name != "restore" && *arg == "--version" || name != "export" && *arg == "--language";
            arg.starts_with('-') && !common && !of_others
        };
        let own: BTreeSet<String> = args.iter().filter(own).cloned().collect();
        assert_eq!(shown, own, "{usage}");
    }
}

#[test]
fn completions_know_every_command_and_option() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let (code, script, err) = run([&"completions", &shell]);
        assert_eq!((code, err.as_str()), (0, ""), "{shell}");
        for (name, args) in declared(Language::En) {
            assert!(script.contains(&name), "{shell}: {name}");
            for option in args.iter().filter_map(|arg| arg.strip_prefix("--")) {
                assert!(script.contains(option), "{shell}: {name} {option}");
            }
        }
        for value in ["mental-health", "1000kr"] {
            assert!(shell == "powershell" || script.contains(value), "{shell}: {value}");
        }
        assert!(!script.contains("cli-"), "{shell}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn bash_reads_its_completions() {
    let (_, script, _) = run([&"completions", &"bash"]);
    let asked = "\nCOMP_WORDS=(planverksted ex)\nCOMP_CWORD=1\n_planverksted planverksted ex\necho \"${COMPREPLY[@]}\"\n";
    let completed =
        std::process::Command::new("bash").args(["--norc", "-c", &format!("{script}{asked}")]).output();
    let completed = completed.expect("bash is there");
    assert_eq!(
        String::from_utf8_lossy(&completed.stdout).trim(),
        "export",
        "{}",
        String::from_utf8_lossy(&completed.stderr)
    );
}

#[test]
fn the_manual_page_has_every_command_and_option() {
    for language in Language::ALL {
        let (code, page, err) = run([&"man", &"--language", &language.code()]);
        assert_eq!((code, err.as_str()), (0, ""));
        let page = page.replace("\\-", "-");
        assert!(page.contains(".TH planverksted 1"), "{page}");
        for (name, args) in declared(language) {
            let command = format!("planverksted {name}");
            assert!(page.contains(&command), "{name}");
            let common = ["--language", "--help", "--version", "-V"];
            let own: Vec<&String> = args.iter().filter(|arg| !common.contains(&arg.as_str())).collect();
            let heading = format!(".SH \"{}\"", command.to_uppercase());
            let section = page.split(&heading).nth(1).map(|rest| rest.split("\n.SH").next().unwrap_or(rest));
            assert!(
                own.is_empty() || own.iter().all(|arg| section.is_some_and(|text| text.contains(*arg))),
                "{name}"
            );
        }
        assert!(!page.contains("cli-"), "{page}");
    }
}

/// Checks what is said of bad usage, in every language, before the usage itself.
#[track_caller]
fn check(args: &str, phrase: &Phrase) {
    for language in Language::ALL {
        let words: Vec<&str> = ["--language", language.code()].into_iter().chain(args.split(' ')).collect();
        let (code, out, err) = run_words(&words);
        assert_eq!((code, out.as_str()), (2, ""), "{args}");
        let message = Words::new(language).text(phrase);
        assert!(
            err.starts_with(&format!("{message}\n\n")) && err.contains("planverksted export"),
            "{args}: {err}"
        );
    }
}

fn missing(what: &'static str) -> Phrase {
    Phrase::new("cli-error-missing").with("what", what)
}

fn unknown(word: &'static str) -> Phrase {
    Phrase::new("cli-error-unknown").with("word", word)
}

fn misplaced(option: &'static str) -> Phrase {
    Phrase::new("cli-error-option").with("option", option)
}

#[test]
fn bad_usage_is_told_in_the_words_of_the_language() {
    check("dance a b", &unknown("dance"));
    check("plan.ron info", &unknown("plan.ron"));
    check("info a.ron b.ron", &unknown("b.ron"));
    check("info --frobnicate=1", &unknown("--frobnicate"));
    check("info a.ron -x", &unknown("-x"));
    check("info a.ron --json=yes", &unknown("--json=yes"));
    check("info a.ron --to=pdf", &misplaced("--to"));
    check("info a.ron --output x", &misplaced("-o"));
    check("--json", &misplaced("--json"));
    check("export a.ron -o x", &missing("--to pdf|docx|html|md"));
    check("sample -o x", &missing("--measures N"));
    check("sample -o x --measures", &missing("--measures N"));
    check("diff a.ron", &missing("B"));
    check("restore a.ron --list -o x", &misplaced("-o"));
    check("restore a.ron --list --version 7", &misplaced("--version"));
    check("restore a.ron --json -o x", &misplaced("--json"));
    check("new --template castle -o x", &{
        let known = "mental-health, children-and-young, emergency-inpatient, responsibility-guidelines, single-gathering, empty";
        Phrase::new("cli-error-template").with("template", "castle").with("known", known)
    });
    check("import a.csv --unit øre -o x", &Phrase::new("cli-error-unit").with("unit", "øre"));
    check(
        "export a.ron --to pdf --profile half -o x",
        &Phrase::new("cli-error-profile").with("profile", "half"),
    );
    check("export a.ron --to pdf --meeting 3 -o x", &misplaced("--meeting"));
    check("export a.ron --to pdf --profile full --names -o x", &misplaced("--names"));
    let meeting = Phrase::new("cli-error-number").with("option", "--meeting");
    check("export a.ron --to pdf --profile minutes --meeting x -o x", &meeting.with("text", "x"));
    check("completions ksh", &Phrase::new("cli-error-shell").with("shell", "ksh"));
    let number = Phrase::new("cli-error-number").with("option", "--measures");
    check("sample --measures -3 -o x", &number.clone().with("text", "-3"));
    check("sample --measures many -o x", &number.with("text", "many"));
}

#[test]
fn the_first_of_several_missing_arguments_is_named() {
    let (_, _, err) = run_words(&["export"]);
    assert!(err.starts_with("FILE is missing."), "{err}");
    let (_, _, err) = run_words(&["import", "a.csv"]);
    assert!(err.starts_with("-o FILE is missing."), "{err}");
}

#[test]
fn a_value_may_begin_with_a_hyphen_and_the_last_of_an_option_counts() {
    let folder = Folder::of("options-hyphen");
    let file = folder.path("plan.ron");
    let args: [&dyn AsRef<std::ffi::OsStr>; 8] =
        [&"new", &"--template=empty", &"--title", &"Ours", &"--title", &"-- ours --", &"-o", &file];
    assert_eq!(run(args).0, 0);
    assert_eq!(&*open_plan(&Disk, &file).expect("it opens").saved.plan.about().title, "-- ours --");
}

#[test]
fn the_version_is_told_by_every_command() {
    for args in
        [&["--version"][..], &["-V"], &["info", "--version"], &["restore", "-V"], &["info", "a.ron", "-V"]]
    {
        assert_eq!(
            run_words(args),
            (0, format!("planverksted {}\n", env!("CARGO_PKG_VERSION")), String::new())
        );
    }
}

#[cfg(unix)]
#[test]
fn text_that_is_no_unicode_is_shown_as_far_as_it_can_be() {
    use std::os::unix::ffi::OsStrExt as _;
    let title = std::ffi::OsStr::from_bytes(b"Pl\xe5n");
    let (code, _, err) = run([&"new", &"--template", &"empty", &"--title", &title, &"-o", &"x"]);
    assert!(code == 2 && err.contains("Pl\u{fffd}n"), "{err}");
}

#[test]
fn the_usage_names_every_format() {
    let usage = command_line(&Words::new(Language::Nb));
    let export = usage.get_subcommands().find(|command| command.get_name() == "export").expect("it exports");
    let to =
        export.get_arguments().find(|option| option.get_long() == Some("to")).expect("a format is chosen");
    let names = to.get_value_names().map(|names| names.join("|"));
    assert_eq!(names, Some(Format::ALL.map(Format::code).join("|")));
}
