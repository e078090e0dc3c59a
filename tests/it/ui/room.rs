//! The picture in the room: every face in every size is whole, large enough and inside its picture.

use crate::harness::folder::Folder;
use crate::session::gathering::play::Player;
use crate::session::gathering::script::{SCRIPT, ScriptPlayer as _};
use eframe::egui::{Rect, Vec2, pos2};
use egui_kittest::Harness;
use planverksted::edit::rewrite;
use planverksted::model::{Kind, Quantity, agenda_item, idea, meeting, organisation};
use planverksted::room::{Face, FaceKind, FaceLine, LineMark};
use planverksted::session::{Command, GatheringAct, RoomDistance};
use planverksted::text::{Language, Phrase, Words};
use planverksted::ui::room::{FaceLayout, FacePage, Ink, PictureFrame, ink_colour};
use planverksted::ui::theme::{self, contrast};

const SIZES: [Vec2; 2] = [Vec2::new(1280.0, 720.0), Vec2::new(1024.0, 768.0)];
/// What the line at the foot takes of a window that is the room.
const FOOT: f32 = 110.0;

/// Every face of a gathering that is played, and of records that are sent.
fn faces(player: &mut Player) -> Vec<Face> {
    let mut faces: Vec<Face> = Vec::new();
    let mut note = |face: Face| {
        let is_new = |old: &Face| {
            (old.kind, old.lines.len(), &old.title) != (face.kind, face.lines.len(), &face.title)
        };
        if faces.iter().all(is_new) {
            faces.push(face);
        }
    };
    for line in SCRIPT.lines().filter(|line| !line.starts_with("ROOM")) {
        player.play(line);
        if let Some(face) = player.harness.program.context().and_then(|context| context.face()) {
            note(face);
        }
    }
    let plan = player.harness.program.plan().expect("a plan").clone();
    for kind in [Kind::Measure, Kind::TargetGroup, Kind::Idea, Kind::Challenge] {
        for record in plan.in_order(kind).into_iter().take(6) {
            player.harness.dispatch(Command::Gathering(GatheringAct::SendToRoom(Some((kind, record.id())))));
            note(player.face());
        }
    }
    faces
}

/// A word of so many letters.
fn word(letters: usize) -> String {
    "kommunepsykologtjenesteordningsutvalget".chars().cycle().take(letters).collect()
}

/// A text of 200 letters in words of ordinary length, and one word of 40.
fn long_text(begin: &str) -> String {
    let mut text = format!("{begin} {} ", word(40));
    while text.chars().count() < 200 {
        text.push_str("oppfølging ");
    }
    text.chars().take(200).collect::<String>().trim_end().to_owned()
}

/// Makes everything of the gathering long.
fn make_nasty(player: &mut Player) {
    player.harness.change(|plan, ids| {
        rewrite(plan, ids, Phrase::default(), |draft| {
            for unit in plan.organisations().iter() {
                draft.set(organisation::TITLE, unit.id, long_text(&unit.title).as_str());
            }
            for item in plan.agenda_items().iter() {
                draft.set(agenda_item::QUESTION, item.id, format!("{}?", long_text(&item.title)).as_str());
                draft.set(
                    agenda_item::TEXT,
                    item.id,
                    long_text("Dette skal komme ut av det").repeat(4).as_str(),
                );
            }
            for gathering in plan.meetings().iter() {
                draft.set(meeting::TITLE, gathering.id, long_text(&gathering.title).as_str());
                draft.set(meeting::NEXT_STEPS, gathering.id, long_text("Utkastet").as_str());
            }
        })
    });
}

/// Makes the ideas that were written long as well.
fn make_ideas_nasty(player: &mut Player) {
    player.harness.change(|plan, ids| {
        rewrite(plan, ids, Phrase::default(), |draft| {
            for written in plan.ideas().iter() {
                let title = if written.number == Quantity::from_whole(7) {
                    word(200)
                } else {
                    long_text(&written.title)
                };
                draft.set(idea::TITLE, written.id, title.as_str());
            }
        })
    });
}

/// The faces of a gathering in which everything is as long as it can be: with 12 options.
fn nasty_faces(player: &mut Player) -> Vec<Face> {
    make_nasty(player);
    let script = SCRIPT.replace("valg 1 3 9 11 13 27", "valg 1 2 3 4 5 6 7 8 9 11 13 27");
    let (before, after) = script.split_once("AT 10.20").expect("the ballot");
    let mut faces = Vec::new();
    let mut play = |player: &mut Player, lines: &str| {
        for line in lines.lines().filter(|line| !line.is_empty() && !line.starts_with("ROOM")) {
            player.play(line);
            if let Some(face) = player.harness.program.context().and_then(|context| context.face()) {
                let is_new = |old: &Face| (old.kind, old.lines.len()) != (face.kind, face.lines.len());
                if faces.iter().all(is_new) {
                    faces.push(face);
                }
            }
        }
    };
    play(player, before);
    make_ideas_nasty(player);
    let (ballot, rest) = after.split_once("AT 10.35").expect("the lifting");
    play(player, ballot);
    // Nothing resembles ideas of such words, so that lifting is left out.
    let rest = rest.split_once("AT 11.15").map(|(_, rest)| format!("KEY F9\nAT 11.15{rest}"));
    play(player, &rest.expect("the decisions"));
    faces
}

/// What is wrong with a face on its pages, a line each.
fn faults(face: &Face, layout: &FaceLayout, frame: PictureFrame) -> Vec<String> {
    let mut faults = Vec::new();
    let floor = frame.screen_height / f32::from(frame.distance.letters());
    let title =
        layout.pages.iter().flat_map(|page| &page.texts).filter(|text| face.title.contains(&text.text));
    let title = title.map(|text| text.points).fold(floor, f32::max);
    for page in &layout.pages {
        let rects: Vec<Rect> =
            page.texts.iter().map(|text| Rect::from_min_size(text.at, text.size)).collect();
        for (text, rect) in page.texts.iter().zip(&rects) {
            if text.points < floor - 0.01 {
                faults.push(format!("{:?} is {} points, not {floor}", text.text, text.points));
            }
            if !frame.rect.expand(0.5).contains_rect(*rect) {
                faults.push(format!("{:?} is cut: {rect:?}", text.text));
            }
            let is_clock = face.clock.as_ref().is_some_and(|clock| clock.words == text.text);
            if is_clock && text.points > title + 0.01 {
                faults.push(format!("the clock has {} points, the title {title}", text.points));
            }
        }
        for (at, one) in rects.iter().enumerate() {
            for (other_at, other) in rects.iter().enumerate().skip(at + 1) {
                let both = one.intersect(*other);
                if both.width() > 1.0 && both.height() > 0.15 * one.height() {
                    faults
                        .push(format!("{:?} lies over {:?}", page.texts[at].text, page.texts[other_at].text));
                }
            }
            for bar in &page.bars {
                let both = one.intersect(*bar);
                if both.width() > 1.0 && both.height() > 1.0 {
                    faults.push(format!("a bar lies over {:?}", page.texts[at].text));
                }
            }
        }
        faults.extend(
            page.bars.iter().filter(|bar| !frame.rect.contains_rect(**bar)).map(|bar| format!("{bar:?}")),
        );
    }
    faults.extend(missing(face, layout));
    faults
}

/// Words of a face that are on none of its pages as a whole.
fn missing(face: &Face, layout: &FaceLayout) -> Vec<String> {
    let dense = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
    let rows: Vec<String> =
        layout.pages.iter().flat_map(|page| &page.texts).map(|text| dense(&text.text)).collect();
    let parts = face.lines.iter().flat_map(|line| [&line.number, &line.text, &line.detail, &line.value]);
    let parts = parts.chain([&face.heading, &face.title, &face.foot]);
    // The rows of a text follow each other; numbers, figures and what is on every page may stand between them.
    let is_there = |part: &&String| {
        let letters = dense(part);
        (0..=rows.len()).any(|from| {
            let strip = |rest, row: &String| str::strip_prefix(rest, row.as_str()).unwrap_or(rest);
            rows[from..].iter().fold(letters.as_str(), strip).is_empty()
        })
    };
    parts.filter(|part| !is_there(part)).map(|part| format!("{part:?} is on no page")).collect()
}

/// Lays faces out in every size and gives what is wrong.
fn check_all(faces: &[Face], language: Language) -> Vec<String> {
    let words = Words::new(language);
    let mut wrong = Vec::new();
    for size in SIZES {
        for distance in RoomDistance::ALL {
            for foot in [0.0, FOOT] {
                let rect = Rect::from_min_max(pos2(0.0, 0.0), pos2(size.x, size.y - foot));
                let frame = PictureFrame { rect, screen_height: size.y, distance };
                for (face, layout) in faces.iter().zip(layouts(faces, &words, frame)) {
                    let faults = faults(face, &layout, frame);
                    wrong.extend(
                        faults
                            .into_iter()
                            .map(|fault| format!("{:?} {distance:?} {size:?} {foot}: {fault}", face.kind)),
                    );
                }
            }
        }
    }
    wrong
}

/// The layouts of faces, with the fonts of the window.
fn layouts(faces: &[Face], words: &Words, frame: PictureFrame) -> Vec<FaceLayout> {
    let (faces, words) = (faces.to_vec(), words.clone());
    let mut made = Vec::new();
    {
        let made = &mut made;
        let mut harness = Harness::builder().with_size(frame.rect.size()).build_ui(move |ui| {
            theme::install_fonts(ui.ctx());
            if ui.ctx().cumulative_pass_nr() > 1 {
                *made = faces.iter().map(|face| FaceLayout::of(ui.painter(), face, &words, frame)).collect();
            }
        });
        harness.run_steps(2);
    }
    made
}

#[test]
fn every_face_of_a_gathering_is_whole_in_every_size() {
    for language in [Language::Nb, Language::Nn] {
        let folder = Folder::of("room-sizes");
        let mut player = Player::new(&folder);
        player.harness.dispatch(Command::SetLanguage(language));
        let faces = faces(&mut player);
        let mut kinds: Vec<FaceKind> = faces.iter().map(|face| face.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        assert!(kinds.len() >= 15, "{kinds:?}");
        let wrong = check_all(&faces, language);
        assert!(wrong.is_empty(), "{} faults\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
    }
}

#[test]
fn every_face_of_a_nasty_gathering_is_whole_in_every_size() {
    let folder = Folder::of("room-nasty");
    let mut player = Player::new(&folder);
    let faces = nasty_faces(&mut player);
    assert!(faces.iter().any(|face| face.kind == FaceKind::Ballot && face.lines.len() == 12));
    assert!(faces.iter().any(|face| face.kind == FaceKind::Result));
    let wrong = check_all(&faces, Language::Nb);
    assert!(wrong.is_empty(), "{} faults\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
}

#[test]
fn every_colour_in_the_room_has_its_contrast() {
    for is_dark in [false, true] {
        for pair in theme::room_pairs(is_dark) {
            let ratio = contrast::ratio(pair.front, pair.behind);
            assert!(ratio >= pair.least, "{}: {ratio}", pair.name);
        }
        let palette = theme::room_palette(is_dark);
        for ink in [Ink::Text, Ink::Subtle, Ink::Warning, Ink::Danger] {
            assert!(contrast::ratio(ink_colour(palette, ink), palette.background) >= 4.5, "{ink:?}");
        }
    }
}

/// A face of ideas, the newest first, below a heading and a title.
fn face_of_ideas(heading: &str, title: &str, ideas: &[String]) -> Face {
    let numbered = ideas.iter().rev().enumerate().map(|(at, text)| FaceLine {
        number: (ideas.len() - at).to_string(),
        mark: if at == 0 { LineMark::Current } else { LineMark::Plain },
        ..FaceLine::new(text.as_str())
    });
    let (heading, title) = (heading.to_owned(), title.to_owned());
    Face { kind: FaceKind::Round, heading, title, lines: numbered.collect(), ..Face::default() }
}

#[test]
fn the_newest_idea_is_on_the_first_page_however_long_the_question_is() {
    let words = Words::new(Language::Nb);
    let question = long_text("Hva hjelper unge mellom 16 og 25 som ikke har noe sted å gå?").repeat(2);
    let short: Vec<String> = (0..30).map(|at| format!("Forslag om kafé {at}")).collect();
    let long: Vec<String> = (0..5).map(|at| long_text(&format!("Forslag {at}"))).collect();
    let faces: Vec<Face> =
        [("", "Hva hjelper?"), ("", &question), (&question, "Tid"), (&question, &question)]
            .into_iter()
            .flat_map(|(heading, title)| [&short, &long].map(|ideas| face_of_ideas(heading, title, ideas)))
            .collect();
    for size in [Vec2::new(1280.0, 720.0), Vec2::new(1024.0, 768.0), Vec2::new(480.0, 270.0)] {
        for (distance, foot) in
            RoomDistance::ALL.into_iter().flat_map(|it| [(it, 0.0), (it, FOOT.min(size.y / 4.0))])
        {
            let rect = Rect::from_min_max(pos2(0.0, 0.0), pos2(size.x, size.y - foot));
            let frame = PictureFrame { rect, screen_height: size.y, distance };
            for (face, layout) in faces.iter().zip(layouts(&faces, &words, frame)) {
                let first: Vec<&str> = layout.pages[0].texts.iter().map(|text| text.text.as_str()).collect();
                let newest = &face.lines[0];
                let begin = newest.text.split(' ').next().expect("a word");
                let at = format!("{distance:?} {size:?} {foot} {:?}: {first:?}", face.title);
                assert!(first.contains(&newest.number.as_str()), "{at}");
                assert!(first.iter().any(|text| text.starts_with(begin)), "{at}");
                let is_on_one_page = |page: &FacePage| page.sentences.contains(&newest.sentence());
                assert!(is_on_one_page(&layout.pages[0]), "{at}");
                assert_eq!(missing(face, &layout), [] as [String; 0], "{at}");
            }
        }
    }
}

#[test]
fn a_page_has_twelve_eight_or_six_lines_and_never_more() {
    let words = Words::new(Language::Nb);
    let ideas: Vec<String> = (0..40).map(|at| format!("Forslag {at}")).collect();
    let faces = [face_of_ideas("", "Tid", &ideas)];
    for (distance, most) in [(RoomDistance::Near, 12), (RoomDistance::Middle, 8), (RoomDistance::Far, 6)] {
        // So high that only the rule ends a page.
        let frame = PictureFrame {
            rect: Rect::from_min_max(pos2(0.0, 0.0), pos2(1280.0, 2000.0)),
            screen_height: 720.0,
            distance,
        };
        let layout = layouts(&faces, &words, frame).remove(0);
        let lines =
            |page: &FacePage| page.texts.iter().filter(|text| text.text.starts_with("Forslag ")).count();
        let counts: Vec<usize> = layout.pages.iter().map(lines).collect();
        let (last, full) = counts.split_last().expect("a page");
        assert!(full.iter().all(|count| *count == most), "{distance:?}: {counts:?}");
        assert_eq!(full.len(), 40_usize.div_ceil(most) - 1, "{distance:?}: {counts:?}");
        assert_eq!(*last, 40 - most * full.len());
    }
}
