//! Reads Rust source as words, texts and signs, for the tests that look at the project's own code.
//!
//! Not a parser: it knows comments, literals and paths, which is all that `floors` and `words` ask
//! for. Limitations: a path that a macro glues together is not seen.

use std::path::{Path, PathBuf};

/// A piece of source that is not a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// A name or a keyword.
    Word(String),
    /// A text literal, with its escapes resolved as far as the tests need.
    Text(String),
    /// Two colons.
    Path,
    /// Any other sign; literals of numbers and characters stand as `0`.
    Sign(char),
}

/// A file of the project's own source.
pub struct File {
    /// Path below the folder that was read, with `/` between its parts.
    pub path: String,
    /// All of its text.
    pub text: String,
}

/// Every file below `folder` of the repository that ends in `.ending`, by path.
pub fn files(folder: &str, ending: &str) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = Vec::new();
    let mut open = vec![root.clone()];
    while let Some(here) = open.pop() {
        let Ok(entries) = std::fs::read_dir(&here) else { continue };
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths {
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                let below = path.strip_prefix(&root).expect("it lies below the root");
                let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
                let text = std::fs::read_to_string(&path).expect("source is UTF-8");
                found.push(File { path: parts.join("/"), text });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// The tokens of `source`, without comments.
pub fn tokens(source: &str) -> Vec<Token> {
    let mut lexer = Lexer { left: source.chars().collect(), at: 0, tokens: Vec::new() };
    while lexer.peek(0).is_some() {
        lexer.step();
    }
    lexer.tokens
}

/// Every path in `tokens`, its groups written out: `use crate::{a, b::c}` gives `crate a` and
/// `crate b c`. Each comes with the number of inline modules it stands in.
pub fn paths(tokens: &[Token]) -> Vec<(usize, Vec<String>)> {
    let mut found = Vec::new();
    let mut inline = Inline::default();
    for at in 0..tokens.len() {
        inline.step(tokens, at);
        let begins = matches!(&tokens[at], Token::Word(word) if word != "use") && !continues(&tokens[..at]);
        if begins {
            let mut written = Vec::new();
            tree(tokens, at, &[], &mut written);
            found.extend(written.into_iter().map(|path| (inline.depth(), path)));
        }
    }
    found
}

/// Does a path go on behind these tokens? A leading `::` begins one.
fn continues(before: &[Token]) -> bool {
    match before {
        [.., Token::Word(word), Token::Path] => word != "use",
        [.., Token::Sign('>' | ')' | ']'), Token::Path] => true,
        _ => false,
    }
}

/// Follows the braces, to know which of them belong to a module.
#[derive(Default)]
struct Inline {
    /// One for each open brace: is it a module's?
    open: Vec<bool>,
}

impl Inline {
    fn step(&mut self, tokens: &[Token], at: usize) {
        match &tokens[at] {
            Token::Sign('{') => {
                let named = at >= 2 && matches!(tokens[at - 1], Token::Word(_));
                self.open.push(named && tokens[at - 2] == Token::Word("mod".to_owned()));
            }
            Token::Sign('}') => drop(self.open.pop()),
            _ => {}
        }
    }

    fn depth(&self) -> usize {
        self.open.iter().filter(|module| **module).count()
    }
}

/// Writes out the path that begins at `at`, after `prefix`; gives the place behind it.
pub fn tree(tokens: &[Token], mut at: usize, prefix: &[String], found: &mut Vec<Vec<String>>) -> usize {
    let mut path = prefix.to_vec();
    loop {
        match tokens.get(at) {
            Some(Token::Word(word)) => path.push(word.clone()),
            Some(Token::Sign('{')) => return group(tokens, at + 1, &path, found),
            _ => break,
        }
        at += 1;
        if tokens.get(at) != Some(&Token::Path) {
            break;
        }
        at += 1;
    }
    found.push(path);
    at
}

/// The branches of a group that opened before `at`.
fn group(tokens: &[Token], mut at: usize, prefix: &[String], found: &mut Vec<Vec<String>>) -> usize {
    loop {
        match tokens.get(at) {
            Some(Token::Word(word)) if word == "as" => at += 2,
            Some(Token::Word(_) | Token::Sign('{')) => at = tree(tokens, at, prefix, found).max(at + 1),
            Some(Token::Sign('}')) => return at + 1,
            Some(_) => at += 1,
            None => return at,
        }
    }
}

struct Lexer {
    left: Vec<char>,
    at: usize,
    tokens: Vec<Token>,
}

impl Lexer {
    fn peek(&self, offset: usize) -> Option<char> {
        self.left.get(self.at + offset).copied()
    }

    fn starts(&self, with: &str) -> bool {
        with.chars().enumerate().all(|(offset, sign)| self.peek(offset) == Some(sign))
    }

    fn step(&mut self) {
        let Some(sign) = self.peek(0) else { return };
        if self.starts("//") {
            while self.peek(0).is_some_and(|sign| sign != '\n') {
                self.at += 1;
            }
        } else if self.starts("/*") {
            self.block_comment();
        } else if sign.is_whitespace() {
            self.at += 1;
        } else if sign == '"' {
            self.text();
        } else if sign == '\'' {
            self.quote();
        } else if sign.is_alphabetic() || sign == '_' {
            self.word();
        } else if sign.is_ascii_digit() {
            self.take_while(|sign| sign.is_alphanumeric() || sign == '_');
            self.tokens.push(Token::Sign('0'));
        } else if self.starts("::") {
            self.at += 2;
            self.tokens.push(Token::Path);
        } else {
            self.at += 1;
            self.tokens.push(Token::Sign(sign));
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        while self.peek(0).is_some() {
            if self.starts("/*") {
                depth += 1;
                self.at += 2;
            } else if self.starts("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return;
                }
            } else {
                self.at += 1;
            }
        }
    }

    fn take_while(&mut self, belongs: impl Fn(char) -> bool) -> String {
        let mut taken = String::new();
        while let Some(sign) = self.peek(0).filter(|sign| belongs(*sign)) {
            taken.push(sign);
            self.at += 1;
        }
        taken
    }

    fn word(&mut self) {
        let word = self.take_while(|sign| sign.is_alphanumeric() || sign == '_');
        match (word.as_str(), self.peek(0)) {
            ("b" | "c", Some('"')) => self.text(),
            ("b", Some('\'')) => self.quote(),
            ("r" | "br" | "cr", Some('"' | '#')) if self.is_raw() => self.raw(),
            ("r", Some('#')) => {
                self.at += 1;
                self.word();
            }
            _ => self.tokens.push(Token::Word(word)),
        }
    }

    fn is_raw(&self) -> bool {
        let hashes = self.left.iter().skip(self.at).take_while(|sign| **sign == '#').count();
        self.peek(hashes) == Some('"')
    }

    fn raw(&mut self) {
        let hashes = self.take_while(|sign| sign == '#');
        let close = format!("\"{hashes}");
        self.at += 1;
        let mut text = String::new();
        while !self.starts(&close) {
            let Some(sign) = self.peek(0) else { return };
            text.push(sign);
            self.at += 1;
        }
        self.at += close.chars().count();
        self.tokens.push(Token::Text(text));
    }

    fn text(&mut self) {
        self.at += 1;
        let mut text = String::new();
        while let Some(sign) = self.peek(0) {
            self.at += 1;
            match sign {
                '"' => break,
                '\\' => self.escape(&mut text),
                _ => text.push(sign),
            }
        }
        self.tokens.push(Token::Text(text));
    }

    fn escape(&mut self, text: &mut String) {
        let Some(sign) = self.peek(0) else { return };
        self.at += 1;
        match sign {
            'n' => text.push('\n'),
            'u' => {
                let code = self.take_while(|sign| sign != '}');
                self.at += 1;
                let number = u32::from_str_radix(code.trim_start_matches('{'), 16);
                text.extend(number.ok().and_then(char::from_u32));
            }
            '\n' => drop(self.take_while(char::is_whitespace)),
            _ => text.push(sign),
        }
    }

    /// A character or a lifetime.
    fn quote(&mut self) {
        let escaped = self.peek(1) == Some('\\');
        if escaped {
            self.at += 3;
            self.take_while(|sign| sign != '\'');
            self.at += 1;
        } else if self.peek(2) == Some('\'') {
            self.at += 3;
        } else {
            self.at += 1;
            self.take_while(|sign| sign.is_alphanumeric() || sign == '_');
            return;
        }
        self.tokens.push(Token::Sign('0'));
    }
}

mod itself {
    use super::{Token, paths, tokens};

    fn check(source: &str, expected: &[&str]) {
        let written = paths(&tokens(source)).into_iter().map(|(_, path)| path.join(" "));
        let found: Vec<String> = written.filter(|path| path.contains(' ')).collect();
        assert_eq!(found, expected, "in {source:?}");
    }

    #[test]
    fn groups_are_written_out() {
        check("use k::{a, b};", &["k a", "k b"]);
        check("use k::{a as x, self, *};", &["k a", "k self"]);
        check("use k::{b::c, d::{e}};", &["k b c", "k d e", "b c", "d e"]);
    }

    #[test]
    fn a_path_is_found_once_wherever_it_begins() {
        check("use ::a::b::c;", &["a b c"]);
        check("fn f() -> a::B { <C as d::E>::g(h::I { j: k }) }", &["a B", "d E", "h I"]);
        check("type A = Vec<b::C>;", &["b C"]);
    }

    #[test]
    fn comments_and_texts_hold_no_paths() {
        check("/* a::b /* c::d */ e::f */ // g::h\n \"i::j\" r#\"k::\"l\"# 'k' '\\'' 'l: '\\u{e6}'", &[]);
    }

    #[test]
    fn texts_are_read_with_their_escapes() {
        let texts = tokens(
            r##"f("a\"b", r#"c"d"#, "\u{f8}", b"e", "g \
            h")"##,
        );
        let found = texts.iter().filter_map(|token| match token {
            Token::Text(text) => Some(text.as_str()),
            _ => None,
        });
        assert_eq!(found.collect::<Vec<_>>(), ["a\"b", "c\"d", "ø", "e", "g h"]);
    }
}
