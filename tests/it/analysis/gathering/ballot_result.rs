//! How a ballot went.

use crate::harness::plans::{id, plan};
use planverksted::analysis::Outline;
use planverksted::analysis::gathering::{BallotResult, BallotSupport};

/// The result of a ballot on ideas 1 to 3 as text: number, sum, support, a question mark where opinions are divided.
#[track_caller]
fn check(facts: &str, expected: &str) {
    let result = result(facts);
    let options = result.options.iter().map(|option| {
        let support = match option.support {
            BallotSupport::Ballots(on) => format!("{} ballots", on.as_whole().expect("whole")),
            BallotSupport::Tables(tables) => format!("{tables} tables"),
            BallotSupport::NotCounted => "?".to_owned(),
        };
        let divided = if option.is_divided { " divided" } else { "" };
        format!("{}={} on {support}{divided}", option.number, option.sum.as_whole().expect("whole"))
    });
    assert_eq!(options.collect::<Vec<_>>().join("; "), expected, "{facts}");
}

fn result(facts: &str) -> BallotResult {
    let sketch = plan(&format!(
        "meeting m; idea i1 in m: number=1; idea i2 in m: number=2; idea i10 in m: number=10; ballot b in m: {facts}"
    ));
    let ballot = sketch.plan.ballots().get(id("b")).expect("the ballot");
    BallotResult::of(&sketch.plan, &Outline::of(&sketch.plan), ballot)
}

#[test]
fn dots_are_summed_over_the_ballots_and_ordered_by_sum_then_number() {
    check(
        "method=dots, cast=8, options=i1+i2+i10, counts=0/i10/1/3+0/i2/2/1+0/i2/1/1+0/i1/1/5",
        "1=5 on 5 ballots; 2=3 on 2 ballots; 10=3 on 3 ballots",
    );
}

#[test]
fn an_option_that_nobody_chose_is_on_no_ballot() {
    check("method=dots, cast=2, options=i1+i2, counts=0/i1/1/2", "1=2 on 2 ballots; 2=0 on 0 ballots");
}

#[test]
fn blank_ballots_and_what_could_be_given_are_told() {
    let result = result("method=dots, votes_each=5, cast=8, options=i1, counts=0/i1/4/7+0/none/1");
    let whole = |number: planverksted::model::Quantity| number.as_whole();
    assert_eq!(whole(result.blank), Some(1));
    assert_eq!(whole(result.given), Some(28));
    assert_eq!(result.possible.and_then(whole), Some(40));
    assert_eq!(result.cast.and_then(whole), Some(8));
}

#[test]
fn hands_are_sums_of_the_room_or_of_tables() {
    check("method=dots, options=i1+i2, counts=0/i1/7+0/i2/9", "2=9 on ?; 1=7 on ?");
    check(
        "method=dots, options=i1+i2, counts=1/i1/4+2/i1/3+2/i2/1+1/i2/0",
        "1=7 on 2 tables; 2=1 on 1 tables",
    );
}

#[test]
fn a_scale_has_a_mean_and_a_spread() {
    let scale = result("method=scale, cast=4, options=i1, counts=0/i1/2/1+0/i1/4/2+0/i1/5/1");
    let option = scale.options.first().expect("the option");
    assert_eq!(option.mean().map(planverksted::model::Quantity::parts), Some(37_500));
    assert_eq!(option.spread(), Some((2, 5)));
    let none = result("method=scale, options=i1");
    let option = none.options.first().expect("the option");
    assert_eq!((option.mean(), option.spread()), (None, None));
}

#[test]
fn yes_and_no_are_two_sums() {
    let ballot = result("method=yes_no, cast=9, options=i1, counts=0/i1/1/6+0/i1/0/3");
    let option = ballot.options.first().expect("the option");
    assert_eq!((option.sum.as_whole(), option.against.as_whole()), (Some(6), Some(3)));
    assert_eq!(option.support, BallotSupport::Ballots(option.sum));
}

#[test]
fn a_scale_is_divided_where_a_quarter_is_at_each_end() {
    for (low, middle, high, expected) in [
        (1, 2, 1, true),
        (1, 3, 1, false),
        (2, 0, 2, true),
        (0, 0, 4, false),
        (4, 0, 0, false),
        (2, 4, 2, true),
    ] {
        let ballot = result(&format!(
            "method=scale, cast=9, options=i1, counts=0/i1/2/{low}+0/i1/3/{middle}+0/i1/5/{high}"
        ));
        let divided = ballot.options.first().is_some_and(|option| option.is_divided);
        assert_eq!(divided, expected, "{low} low, {middle} in the middle, {high} high");
    }
}

#[test]
fn dots_are_divided_where_few_want_something_much() {
    // Ballots cast, ballots with one dot, with two, with three.
    for (cast, one, two, three, expected) in [
        (8, 0, 3, 0, true),
        (8, 0, 4, 0, false),
        (8, 1, 1, 1, true),
        (8, 2, 1, 0, false),
        (8, 0, 0, 1, true),
        (8, 0, 0, 0, false),
    ] {
        let ballot = result(&format!(
            "method=dots, cast={cast}, options=i1, counts=0/i1/1/{one}+0/i1/2/{two}+0/i1/3/{three}"
        ));
        let divided = ballot.options.first().is_some_and(|option| option.is_divided);
        assert_eq!(divided, expected, "{one}, {two}, {three} of {cast}");
    }
    let hands = result("method=dots, options=i1, counts=1/i1/9");
    assert!(
        !hands.options.first().is_some_and(|option| option.is_divided),
        "sums say nothing of single ballots"
    );
}
