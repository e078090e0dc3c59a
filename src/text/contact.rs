//! Text that looks like a telephone number or an e-mail address: a reason to warn, never to block.
//!
//! Telephone numbers are Norwegian ones, of eight digits, as people write them: `22 33 44 55`, `912 34 567`,
//! `91234567`, or in any groups behind `+47` or `0047`. Sums, years and dates have other groups.

/// Whether something in the text has the form of a Norwegian telephone number.
pub fn looks_like_phone_number(text: &str) -> bool {
    runs(text).iter().any(is_phone_number)
}

/// Groups of digits with one space between them.
struct DigitRun {
    groups: Vec<String>,
    plus: bool,
}

fn runs(text: &str) -> Vec<DigitRun> {
    let mut runs = Vec::new();
    let mut run = DigitRun { groups: Vec::new(), plus: false };
    let mut before = ' ';
    // The closing point ends a number at the end of the text like any other.
    for sign in text.chars().chain(['.']) {
        let space = |sign: char| sign == ' ' || sign == '\u{a0}' || sign == '\u{202f}';
        let goes_on = !run.groups.is_empty();
        match sign {
            '0'..='9' if before.is_ascii_digit() && goes_on => {
                run.groups.last_mut().into_iter().for_each(|group| group.push(sign));
            }
            // Whatever is neither a digit nor one space has ended the run: before this digit is a space.
            '0'..='9' if goes_on => run.groups.push(sign.to_string()),
            // Digits attached to a letter, a slash or a comma are part of something else.
            '0'..='9' if before == '+' || !continues_token(before) => {
                run = DigitRun { groups: vec![sign.to_string()], plus: before == '+' };
            }
            sign if space(sign) && before.is_ascii_digit() => {}
            sign => {
                let done = std::mem::replace(&mut run, DigitRun { groups: Vec::new(), plus: false });
                let attached = before.is_ascii_digit() && continues_token(sign);
                if !attached {
                    runs.push(done);
                }
            }
        }
        before = sign;
    }
    runs
}

/// Whether digits next to this character are part of a longer name or number.
fn continues_token(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '/' | '-' | '_' | '%')
}

fn is_phone_number(run: &DigitRun) -> bool {
    let all: String = run.groups.concat();
    // With the country code any grouping counts, because nothing but a telephone number begins with it.
    let abroad = if run.plus { all.strip_prefix("47") } else { all.strip_prefix("0047") };
    if abroad.is_some_and(|rest| rest.len() == 8) {
        return true;
    }
    let lengths: Vec<usize> = run.groups.iter().map(String::len).collect();
    let mobile = all.starts_with(['4', '9']);
    match lengths.as_slice() {
        [2, 2, 2, 2] => !all.starts_with(['0', '1']),
        [3, 2, 3] => mobile,
        // Eight digits without spaces that end in zeros are an amount; fixed lines are nearly always written in pairs.
        [8] => mobile && !all.ends_with("000"),
        _ => false,
    }
}

/// What in a text looks like something, with the letters and digits that it is a part of: the first such place.
pub fn what_looks_like(text: &str, looks: impl Fn(&str) -> bool) -> Option<&str> {
    let ends = text.char_indices().map(|(at, letter)| at + letter.len_utf8());
    let end = ends.into_iter().find(|end| text.get(..*end).is_some_and(&looks))?;
    let begin = text
        .get(..end)?
        .char_indices()
        .rev()
        .map(|(at, _)| at)
        .find(|begin| text.get(*begin..end).is_some_and(&looks))?;
    // The shortest text that looks so may lack the ends of an address.
    let before = text.get(..begin)?.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let after = text.get(end..)?.find(char::is_whitespace).map_or(text.len(), |at| end + at);
    let is_mark = |letter: char| !letter.is_alphanumeric() && letter != '+';
    Some(text.get(before..after)?.trim_matches(is_mark))
}

/// Whether something in the text has the form of an e-mail address.
pub fn looks_like_e_mail(text: &str) -> bool {
    let name = |sign: char| sign.is_alphanumeric() || matches!(sign, '.' | '_' | '-' | '+');
    text.match_indices('@').any(|(at, _)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let domain = text.get(at + 1..).unwrap_or_default();
        let domain = domain.split(|sign| !name(sign)).next().unwrap_or_default().trim_end_matches('.');
        let whole = domain.split('.').all(|part| !part.is_empty());
        let ending = domain.rsplit_once('.').map_or("", |(_, ending)| ending);
        before.is_some_and(name) && whole && ending.len() > 1 && ending.chars().all(char::is_alphabetic)
    })
}
