//! Several desktops and one folder: each with a store of its own, one round in the end.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use std::fs;
use std::path::{Path, PathBuf};

use app::exchange::GroupProblem;
use app::{Failure, dispatch};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::moving;
use crate::world::{PASSPHRASE, World, no, parts, review, yes};

pub(crate) const KEY: &str = "child-investigation";

/// A group: who leads it first, the others after.
pub(crate) struct Group {
    pub(crate) shared: TempDir,
    pub(crate) desks: Vec<World>,
    pub(crate) recovery: Vec<String>,
}

impl Group {
    /// Maria leads a group with the small round; nobody else is in it.
    pub(crate) fn begun() -> Self {
        let shared = tempfile::tempdir().unwrap();
        let mut group = Self { shared, desks: Vec::new(), recovery: Vec::new() };
        let maria = group.desktop("Maria");
        group.desks[maria].plans_round();
        let begin = json!({ "folder": group.folder(), "name": "Referensgruppen", "label": "Kontoret" });
        group.desks[maria].does("exchange.begin", begin);
        group
    }

    /// Maria and Anna, who has answered in a round of a key that has a newer version. Gives Anna's desktop and review.
    pub(crate) fn with_an_old_round() -> (Self, usize, Value) {
        let mut group = Self::begun();
        moving::old_round(&mut group.desks[0]);
        let anna = group.joins("Anna", json!({ "roles": ["reviewer"], "reviewer": "anna" }));
        group.settle();
        let mut hers = review("k", "d", Some("anna"));
        hers["round"] = "old".into();
        group.desks[anna].answers(&hers, "plain", &[], &yes());
        group.settle();
        (group, anna, hers)
    }

    /// Maria moves that round to the newer version.
    pub(crate) fn moves_the_old_round(&mut self) {
        self.desks[0].does("keys.add", json!({ "json": moving::key(2) }));
        self.desks[0].does("plans.move_key", json!({ "round": "old", "key": "k", "version": 2 }));
    }

    /// Maria, Anna and Bo; Anna and Bo read the same child investigation.
    pub(crate) fn of_three() -> Self {
        let mut group = Self::begun();
        group.joins("Anna", json!({ "roles": ["reviewer"], "reviewer": "anna" }));
        group.joins("Bo", json!({ "roles": ["reviewer"], "reviewer": "bo" }));
        group.settle();
        group
    }

    pub(crate) fn folder(&self) -> String {
        self.shared.path().display().to_string()
    }

    /// A new desktop with an empty store.
    pub(crate) fn desktop(&mut self, user: &str) -> usize {
        let mut world = World::desktop(self.desks.len() as u64 + 1);
        let made = world.does("start.create", json!({ "name": user, "user": user, "passphrase": PASSPHRASE }));
        self.recovery.push(made["recoveryKey"].as_str().unwrap().into());
        self.desks.push(world);
        self.desks.len() - 1
    }

    /// Somebody is invited with the words alone, and let in.
    pub(crate) fn joins(&mut self, user: &str, role: Value) -> usize {
        let desk = self.desktop(user);
        let mut invite = role;
        if invite["person"].is_null() {
            invite["name"] = user.into();
        }
        let words = self.desks[0].does("exchange.invite", invite)["words"].clone();
        let words: Vec<&str> = words.as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect();
        let folder = self.folder();
        let seen = self.desks[desk].does("exchange.look", json!({ "folder": folder, "words": words.join(" ") }));
        assert_eq!((&seen["by"], &seen["name"]), (&json!("Maria"), &json!(user)));
        let recovery = self.recovery[desk].clone();
        let join = json!({ "folder": folder, "words": words.join(" "), "label": "Bärbar", "recovery": recovery });
        assert_eq!(self.desks[desk].does("exchange.join", join)["state"], "answered");
        let done = self.exchange(0);
        assert_eq!(done["letIn"], json!([user]));
        self.exchange(desk);
        desk
    }

    /// One desktop takes in and lays everything there is.
    pub(crate) fn exchange(&mut self, desk: usize) -> Value {
        exchange(&mut self.desks[desk])
    }

    /// Everybody exchanges until nothing happens any more.
    pub(crate) fn settle(&mut self) {
        for _ in 0..6 {
            let mut still = true;
            for desk in 0..self.desks.len() {
                let done = self.exchange(desk);
                still &= done["fetched"] == 0 && done["published"] == 0;
            }
            if still {
                return;
            }
        }
        panic!("they exchange for ever");
    }

    pub(crate) fn page(&mut self, desk: usize) -> Value {
        self.desks[desk].does("exchange.show", Value::Null)
    }

    /// What everybody sees of the round, who sees everything.
    pub(crate) fn result(&mut self, desk: usize) -> Value {
        self.desks[desk].does("results.family", json!({ "round": "r", "family": "f1" }))
    }
}

pub(crate) fn exchange(world: &mut World) -> Value {
    let mut done = world.does("exchange.run", json!({ "most": 1000 }));
    while done["more"] == true {
        let more = world.does("exchange.run", json!({ "most": 1000 }));
        for field in ["fetched", "published"] {
            let sum = done[field].as_u64().unwrap() + more[field].as_u64().unwrap();
            done[field] = sum.into();
        }
        done["more"] = more["more"].clone();
    }
    assert_eq!(done["trouble"], Value::Null);
    done
}

pub(crate) fn done(world: &mut World, who: &str, state: &Value, comment: &str) {
    let own = review(KEY, "child", Some(who));
    world.answers(&own, "consultation", &[], state);
    world.does("reviews.comment", json!({ "review": own, "slot": { "question": "consultation" }, "body": comment }));
    world.does("reviews.submit", json!({ "review": own, "gaps": "Prov" }));
}

/// What somebody sees of a review; nothing when it is withheld from them.
pub(crate) fn opened(world: &mut World, review: &Value) -> String {
    match dispatch(&mut world.app, "reviews.open", json!({ "review": review })) {
        Ok(page) => page.to_string(),
        Err(Failure::Blind) => String::new(),
        Err(other) => panic!("{other:?}"),
    }
}

/// Every file below a folder.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() {
            found.extend(files(&entry.path()));
        } else {
            found.push(entry.path());
        }
    }
    found
}

#[test]
fn a_round_that_one_prepared_is_read_by_all_and_is_one_in_the_end() {
    let mut group = Group::of_three();
    for desk in [1, 2] {
        assert_eq!(group.page(desk)["state"], "in");
        let rounds = group.desks[desk].does("desk.show", json!({}))["rounds"].clone();
        assert_eq!(rounds[0]["id"], "r", "the plan came");
        let members = group.page(desk)["members"].clone();
        let devices = members.as_array().unwrap().iter().flat_map(|one| one["devices"].as_array().unwrap());
        for device in devices {
            assert_eq!(device["missing"], json!([]), "what is for others is not told as missing");
        }
    }
    done(&mut group.desks[1], "anna", &yes(), "Barnet blev lyssnat till.");
    done(&mut group.desks[2], "bo", &no(), "Det framgår inte.");
    group.settle();
    let all: Vec<Value> = (0..3).map(|desk| group.result(desk)).collect();
    assert!(all[0].to_string().contains("Barnet blev lyssnat till."));
    assert_eq!(all[0], all[1]);
    assert_eq!(all[0], all[2]);
    assert_eq!(parts(&group.desks[0].block(KEY, "consultation")["documents"]), [("noAgreement".into(), 1)]);
}

#[test]
fn blind_readers_see_nothing_of_each_other_before_both_are_done() {
    let mut group = Group::of_three();
    done(&mut group.desks[1], "anna", &yes(), "Annas ord om saken.");
    group.settle();
    for desk in [0, 2] {
        let anna = review(KEY, "child", Some("anna"));
        assert!(!opened(&mut group.desks[desk], &anna).contains("Annas ord"), "not on its page");
        assert!(!group.result(desk).to_string().contains("Annas ord"), "not in the result");
        let found = group.desks[desk].does("search.find", json!({ "words": "Annas" }));
        assert!(!found.to_string().contains("Annas ord"), "nor by search");
        assert_eq!(group.page(desk)["sealed"], 1, "that something is here is told");
    }
    done(&mut group.desks[2], "bo", &no(), "Bos ord.");
    group.settle();
    for desk in 0..3 {
        assert_eq!(group.page(desk)["sealed"], 0);
        assert!(group.result(desk).to_string().contains("Annas ord om saken."), "desk {desk}");
    }
}

#[test]
fn whoever_has_the_folder_alone_learns_sizes_and_times() {
    let mut group = Group::of_three();
    done(&mut group.desks[1], "anna", &yes(), "Barnet blev lyssnat till.");
    group.settle();
    for file in files(group.shared.path()) {
        let name = file.strip_prefix(group.shared.path()).unwrap().display().to_string();
        assert!(!name.to_lowercase().contains("anna"), "{name}");
        let bytes = fs::read(&file).unwrap();
        for word in ["Anna", "anna", "Barnet", "consultation", "child", "Familj", "Referens", "reviewer"] {
            let is_there = bytes.windows(word.len()).any(|window| window == word.as_bytes());
            assert!(!is_there, "{word} stands in {name}");
        }
    }
}

#[test]
fn what_is_erased_is_gone_everywhere_at_the_next_exchange_and_out_of_the_folder() {
    let mut group = Group::of_three();
    done(&mut group.desks[1], "anna", &yes(), "Pappa heter Göran.");
    done(&mut group.desks[2], "bo", &yes(), "Bos ord.");
    group.settle();
    assert!(group.result(0).to_string().contains("Göran"));
    let before = files(group.shared.path()).len();
    let anna = review(KEY, "child", Some("anna"));
    let erase = json!({ "review": anna, "slot": { "question": "consultation" }, "part": "comment" });
    group.desks[1].does("reviews.erase_text", erase);
    group.settle();
    for desk in 0..3 {
        assert!(!group.result(desk).to_string().contains("Göran"), "desk {desk}");
        assert!(group.result(desk).to_string().contains("Bos ord."), "and nothing else: desk {desk}");
        assert_eq!(group.page(desk)["erased"][0]["gone"], 3, "with a receipt: desk {desk}");
    }
    assert!(files(group.shared.path()).iter().any(|file| file.extension().is_some_and(|ending| ending == "gone")));
    assert!(files(group.shared.path()).len() > before);
    // Somebody who comes later never had it, and lacks nothing else.
    let eva = group.joins("Eva", json!({ "roles": ["developer"] }));
    group.settle();
    assert!(group.result(eva).to_string().contains("Bos ord."));
    assert!(!group.result(eva).to_string().contains("Göran"));
    for member in group.page(eva)["members"].as_array().unwrap() {
        assert_eq!(member["devices"][0]["missing"], json!([]), "what its author took back is not missed");
    }
}

#[test]
fn a_manager_gets_summaries_and_can_open_no_review() {
    let mut group = Group::of_three();
    let chef = group.joins("Chefen", json!({ "roles": ["manager"] }));
    done(&mut group.desks[1], "anna", &yes(), "Barnet blev lyssnat till.");
    done(&mut group.desks[2], "bo", &yes(), "Ja.");
    group.settle();
    let rounds = group.desks[chef].does("desk.show", json!({}))["rounds"].clone();
    assert_eq!(rounds, json!([]), "not even the plan");
    assert_eq!(group.page(chef)["unfetched"], 0, "what is not for them is not told as missing");
    group.desks[0].does("exchange.send_summary", json!({ "round": "r" }));
    group.settle();
    let page = group.page(chef);
    assert_eq!((&page["summaries"][0]["round"], &page["summaries"][0]["by"]), (&json!("r"), &json!("Maria")));
    let path = group.shared.path().join("../summary-of-the-manager.html");
    let save = json!({ "round": "r", "file": "Prov 2021.html", "path": path });
    group.desks[chef].does("exchange.save_summary", save);
    assert!(fs::read_to_string(&path).unwrap().starts_with("<!"));
    fs::remove_file(path).unwrap();
}

#[test]
fn who_is_removed_reads_no_more_and_their_later_bundles_count_no_more() {
    let mut group = Group::of_three();
    let person = |page: &Value, name: &str| {
        page["members"].as_array().unwrap().iter().find(|one| one["name"] == name).unwrap()["id"].clone()
    };
    let bo = person(&group.page(0), "Bo");
    group.desks[0].does("exchange.remove", json!({ "person": bo }));
    group.exchange(0);
    // Bo has not heard of it, and goes on.
    done(&mut group.desks[2], "bo", &no(), "Bos ord efteråt.");
    let mut bos = group.desks.pop().unwrap();
    exchange(&mut bos);
    group.settle();
    done(&mut group.desks[1], "anna", &yes(), "Annas ord efteråt.");
    group.settle();
    let aside = group.page(0)["aside"].clone();
    assert!(aside.as_array().unwrap().iter().any(|one| one["why"] == "removed" && one["name"] == "Bo"), "{aside}");
    exchange(&mut bos);
    let seen = bos.does("exchange.show", Value::Null);
    assert_eq!(seen["sealed"], 0, "nothing of the new epoch came to them: {seen}");
}

#[test]
fn nobody_changes_what_their_role_does_not_let_them() {
    let mut group = Group::of_three();
    let family = json!({ "change": "family", "to": { "id": "f2", "label": "Familj 2", "order": 2 } });
    let problem = Failure::Group { problem: GroupProblem::NotTheirs };
    let edit = json!({ "round": "r", "changes": [family] });
    assert_eq!(group.desks[1].fails("plans.edit", edit.clone()), problem);
    group.desks[0].does("plans.edit", edit);
    let reflection = json!({ "change": "reflection", "to": { "reviewer": "anna", "body": "Det var svårt." } });
    group.desks[1].does("plans.edit", json!({ "round": "r", "changes": [reflection] }));
    group.settle();
    assert_eq!(group.page(2)["aside"], json!([]));
    let shown = group.desks[2].does("results.overview", json!({ "round": "r" }));
    assert!(shown["reflections"].to_string().contains("Det var svårt."), "{shown}");
}

#[test]
fn a_wrong_word_is_told_and_an_invitation_works_once() {
    let mut group = Group::begun();
    let desk = group.desktop("Anna");
    let folder = group.folder();
    let words =
        group.desks[0].does("exchange.invite", json!({ "name": "Anna", "roles": ["developer"] }))["words"].clone();
    let words: Vec<String> = words.as_array().unwrap().iter().map(|word| word.as_str().unwrap().into()).collect();
    let look = |words: &str| json!({ "folder": folder, "words": words });
    let fails = |group: &mut Group, words: &str| match group.desks[desk].fails("exchange.look", look(words)) {
        Failure::Group { problem } => problem,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        fails(&mut group, "hus qwerty båt xyz"),
        GroupProblem::UnknownWords { words: vec!["qwerty".into(), "xyz".into()] }
    );
    assert_eq!(fails(&mut group, &words[..8].join(" ")), GroupProblem::WordCount { found: 8, expected: 9 });
    // One swap in 256 makes words that are an invitation's, though nobody's here.
    let swaps = (0..8).flat_map(|one| (one + 1..9).map(move |other| (one, other)));
    let mut swapped = swaps.map(|(one, other)| {
        let mut swapped = words.clone();
        swapped.swap(one, other);
        swapped.join(" ")
    });
    let mistaken =
        swapped.find(|words| matches!(exchange::Code::read(words), Err(exchange::words::NotWords::Mistaken)));
    assert_eq!(fails(&mut group, &mistaken.unwrap()), GroupProblem::MistakenWords);
    let join = json!({ "folder": folder, "words": words.join(" "), "label": "Bärbar" });
    group.desks[desk].does("exchange.join", join.clone());
    group.settle();
    let late = group.desktop("Eva");
    let problem = Failure::Group { problem: GroupProblem::NoInvitation };
    assert_eq!(group.desks[late].fails("exchange.join", join), problem);
}

#[test]
fn a_damaged_bundle_is_told_in_its_place_and_published_again_by_its_author() {
    let mut group = Group::of_three();
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    group.exchange(1);
    let mut newest = files(group.shared.path());
    newest.sort_by_key(|file| fs::metadata(file).unwrap().modified().unwrap());
    for file in newest.iter().rev().take(2) {
        let mut bytes = fs::read(file).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(file, bytes).unwrap();
    }
    done(&mut group.desks[2], "bo", &yes(), "Bos ord.");
    group.settle();
    let page = group.page(0);
    let torn = page["aside"].as_array().unwrap().iter().filter(|one| one["why"] == "torn" && one["name"] == "Anna");
    assert!(torn.count() > 0, "{}", page["aside"]);
    assert!(
        group.result(0).to_string().contains("Bos ord.") || group.page(0)["sealed"] == 1,
        "everything else arrives"
    );
    group.desks[1].does("exchange.again", Value::Null);
    group.settle();
    assert!(group.result(0).to_string().contains("Annas ord."));
}

#[test]
fn a_store_restored_from_a_copy_gets_back_what_it_had_published() {
    let mut group = Group::of_three();
    group.desks[1].does("start.lock", Value::Null);
    let store = files(group.desks[1].folder.path()).into_iter().find(|file| file.ends_with("store.db")).unwrap();
    let folder = store.parent().unwrap().to_path_buf();
    let kept = tempfile::tempdir().unwrap();
    fs::copy(&store, kept.path().join("store.db")).unwrap();
    let unlock = json!({ "folder": folder, "passphrase": PASSPHRASE });
    group.desks[1].does("start.unlock", unlock.clone());
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    group.exchange(1);
    group.desks[1].does("start.lock", Value::Null);
    fs::copy(kept.path().join("store.db"), &store).unwrap();
    group.desks[1].does("start.unlock", unlock);
    let hers = review(KEY, "child", Some("anna"));
    assert!(!opened(&mut group.desks[1], &hers).contains("Annas ord."), "the copy is from before");
    group.exchange(1);
    let page = group.desks[1].does("reviews.open", json!({ "review": hers }));
    assert!(page.to_string().contains("Annas ord."), "her own bundles are read back");
    done(&mut group.desks[2], "bo", &yes(), "Bos ord.");
    group.settle();
    assert!(group.result(0).to_string().contains("Annas ord."));
}

#[test]
fn everything_works_without_the_folder_and_goes_out_when_it_is_back() {
    let mut group = Group::of_three();
    let away = group.shared.path().with_extension("away");
    fs::rename(group.shared.path(), &away).unwrap();
    done(&mut group.desks[1], "anna", &yes(), "Annas ord.");
    let told = group.desks[1].does("exchange.run", json!({ "most": 100 }));
    assert_eq!((&told["trouble"], &told["published"]), (&json!("away"), &json!(0)));
    assert!(group.page(1)["unpublished"].as_u64().unwrap() > 0);
    assert_eq!(group.page(1)["trouble"], "away");
    fs::rename(&away, group.shared.path()).unwrap();
    done(&mut group.desks[2], "bo", &yes(), "Bos ord.");
    group.settle();
    assert_eq!(group.page(1)["unpublished"], 0);
    assert!(group.result(0).to_string().contains("Annas ord."));
}

#[test]
fn nobody_sits_down_as_somebody_who_has_a_desktop_of_their_own() {
    let mut group = Group::of_three();
    let problem = Failure::Group { problem: GroupProblem::NotTheirs };
    let sits = json!({ "round": "r", "reviewer": "anna" });
    assert_eq!(group.desks[0].fails("desk.sit_down", sits), problem);
    let anna = review(KEY, "child", Some("anna"));
    let answer = json!({ "review": anna, "slot": { "question": "consultation" }, "state": yes() });
    assert_eq!(group.desks[0].fails("reviews.answer", answer), problem, "nor answers in their name without");
}

#[test]
fn a_round_that_is_moved_to_another_version_of_a_key_moves_everybodys_reviews_where_they_are_written() {
    let (mut group, anna, hers) = Group::with_an_old_round();
    group.moves_the_old_round();
    group.settle();
    group.desks[anna].does("reviews.submit", json!({ "review": hers, "gaps": "Prov" }));
    group.settle();
    let result = group.desks[0].does("results.round", json!({ "round": "old" }));
    let blocks = result["types"][0]["blocks"].as_array().unwrap();
    let answered = blocks.iter().find(|one| one["question"] == "plain").unwrap();
    assert_eq!(parts(&answered["documents"]), [("yes".into(), 1)], "her answer came along");
    assert_eq!(group.page(0)["conflicts"], json!([]));
}

#[test]
fn whoever_looked_before_they_were_let_in_gets_everything_at_once_afterwards() {
    let mut group = Group::begun();
    group.exchange(0);
    let desk = group.desktop("Anna");
    let invite = json!({ "name": "Anna", "roles": ["reviewer"], "reviewer": "anna" });
    let words = group.desks[0].does("exchange.invite", invite)["words"].clone();
    let words: Vec<&str> = words.as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect();
    let join = json!({ "folder": group.folder(), "words": words.join(" "), "label": "Bärbar" });
    group.desks[desk].does("exchange.join", join);
    // Her program looks every five minutes: all that lies there is shut to her yet.
    group.exchange(desk);
    group.exchange(0);
    group.exchange(desk);
    assert_eq!(group.page(desk)["state"], "in");
    assert_eq!(group.desks[desk].does("desk.show", json!({}))["rounds"][0]["id"], "r", "the plan came with it");
}
