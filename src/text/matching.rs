//! Which names fit the letters that somebody types to find one, and which of them is meant first.
//!
//! Case and accents do not matter; æ, ø and å are letters of their own, as everybody types them.

/// How well a name fits what was typed, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum NameFit {
    /// It is the name.
    Exact,
    /// It is the code before the name, or the name behind its code: `i` of `i Psykisk helse`.
    Part,
    /// The name begins so.
    Begins,
    /// A word of the name begins so.
    WordBegins,
    /// It is somewhere in the name.
    Contains,
    /// Every word that was typed begins a word of the name.
    AllWords,
}

/// The names that fit what was typed, by their places, the best first; all of them where nothing was typed.
pub fn fitting_names(names: &[String], typed: &str) -> Vec<usize> {
    let wanted = fold(typed.trim());
    if wanted.is_empty() {
        return (0..names.len()).collect();
    }
    let fits = names.iter().enumerate().filter_map(|(at, name)| Some((fit(&fold(name), &wanted)?, at)));
    let mut ranked: Vec<(NameFit, usize)> = fits.collect();
    ranked.sort_unstable();
    ranked.into_iter().map(|(_, at)| at).collect()
}

/// Whether two names are the same to somebody who types one of them.
pub fn is_same_name(a: &str, b: &str) -> bool {
    fold(a.trim()) == fold(b.trim())
}

fn fit(name: &str, wanted: &str) -> Option<NameFit> {
    let name = name.trim();
    let (code, rest) =
        name.split_once([' ', ':']).map_or((name, ""), |(code, rest)| (code, rest.trim_start()));
    let mut words = words(name);
    if name == wanted {
        Some(NameFit::Exact)
    } else if code == wanted || rest == wanted {
        Some(NameFit::Part)
    } else if name.starts_with(wanted) {
        Some(NameFit::Begins)
    } else if rest.starts_with(wanted) || words.any(|word| word.starts_with(wanted)) {
        Some(NameFit::WordBegins)
    } else if name.contains(wanted) {
        Some(NameFit::Contains)
    } else {
        all_words_begin(name, wanted).then_some(NameFit::AllWords)
    }
}

fn all_words_begin(name: &str, wanted: &str) -> bool {
    let mut typed = words(wanted).peekable();
    typed.peek().is_some() && typed.all(|typed| words(name).any(|word| word.starts_with(typed)))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Small letters without accents.
fn fold(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).map(without_accent).collect()
}

/// A letter as it is typed on a Norwegian keyboard, in Sami and foreign names too.
const fn without_accent(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' => 'a',
        'ä' => 'æ',
        'ç' | 'č' | 'ć' => 'c',
        'đ' | 'ð' => 'd',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' | 'ŋ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' => 'o',
        'ö' => 'ø',
        'š' => 's',
        'ŧ' => 't',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        'ž' => 'z',
        other => other,
    }
}
