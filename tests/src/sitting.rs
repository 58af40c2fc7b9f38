//! A reference group: five people at five desks, each a process of its own with a store of its own, and one folder. Four read and
//! one leads; all the time they are killed, over and over, at moments that cannot be foreseen. Nothing that was told to be saved is
//! lost, who is to be blind is, and in the end all of them have one round: the one that they would have had at one desk.

mod alone;
mod blind;
mod desk;
mod outsider;
mod says;

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use app::App;
use serde_json::{Value, json};

use crate::chance::Chance;
use desk::{Desk, Errand, does};
use says::{FAMILIES, KEY, MANAGER, ROUND, list, text};
pub use says::{Place, SITTERS, Sitter, Slot, Standing};

/// What the group is called: the outsider looks for it.
const GROUP: &str = "Referensgruppen";

/// What the round is called.
const ROUND_NAME: &str = "Granskning 2021";

/// How many times everybody is killed in a row before all are looked at.
const BOUTS: usize = 4;

/// How a sitting went.
pub struct Survived {
    /// How many times a process was killed.
    pub kills: usize,
    /// How many saves had been promised. Every one of them stood.
    pub kept: u64,
    /// How many bundles were laid and taken in by the processes that were killed.
    pub bundles: u64,
}

/// Lets five processes of `program` (`sit_until_killed`) work in `place`, and kills them `kills` times in all. Panics when a
/// promise was broken, when somebody saw what they should not, or when they do not end alike.
pub fn survive(program: &Path, place: &Path, kills: usize) -> Survived {
    let mut sitting = Sitting::begins(place);
    let each = kills.div_ceil(SITTERS.len() * (BOUTS + 1));
    for bout in 0..BOUTS {
        sitting.is_killed(program, Errand::Read, each);
        if bout == BOUTS / 2 {
            sitting.loses_a_desktop();
        }
        sitting.rests();
        sitting.is_blind();
    }
    sitting.is_killed(program, Errand::Finish, each);
    sitting.desks.iter_mut().for_each(Desk::finishes);
    sitting.rests();
    sitting.is_one();
    sitting.managers_hold_nothing();
    outsider::learns_nothing(&sitting.shared(), sitting.lost.as_deref().expect("a computer died"));
    Survived {
        kills: each * SITTERS.len() * (BOUTS + 1),
        kept: sitting.desks.iter().map(|desk| desk.kept).sum(),
        bundles: sitting.desks.iter().map(|desk| desk.bundles).sum(),
    }
}

/// Those whose reviews are sealed for somebody until everybody is done: all readers' but Cia's, whose review was released
/// before it was opened again.
pub fn sealed_for(sitter: &Sitter) -> impl Iterator<Item = &'static Sitter> {
    let name = sitter.name;
    SITTERS.iter().filter(move |other| other.name != name && ["Anna", "Bo", "Dan"].contains(&other.name))
}

struct Sitting {
    place: PathBuf,
    desks: Vec<Desk>,
    /// A manager, who was let in at the beginning.
    manager: Option<Desk>,
    bouts: u64,
    /// The file that the computer that died was writing.
    lost: Option<PathBuf>,
}

impl Sitting {
    /// Maria prepares a round and invites four; all have heard what they are to read.
    fn begins(place: &Path) -> Self {
        let mut sitting = Self { place: place.to_owned(), desks: Vec::new(), manager: None, bouts: 0, lost: None };
        fs::create_dir(sitting.shared()).expect("the folder is empty");
        let (maria, mut leads) = Desk::new(&SITTERS[0], &place.join("Maria"));
        prepares(&mut leads);
        let begin = json!({ "folder": sitting.shared(), "name": GROUP, "label": "Kontoret" });
        does(&mut leads, "exchange.begin", begin);
        sitting.desks.push(maria);
        let mut apps = vec![leads];
        for sitter in &SITTERS[1..] {
            let reviewer = sitter.reads.map(|(reviewer, _)| reviewer);
            let invite = json!({ "name": sitter.name, "roles": ["reviewer"], "reviewer": reviewer });
            let (desk, app) = sitting.joins(sitter, &place.join(sitter.name), &mut apps[0], invite);
            sitting.desks.push(desk);
            apps.push(app);
        }
        let (manager, app) = sitting.manages(&place.join("Chefen"), &mut apps[0]);
        sitting.manager = Some(manager);
        apps.push(app);
        exchange(&mut apps);
        apps.pop();
        // Cia is done, so that her review is released; then she opens it again, and all she writes can be read as it comes.
        let review = SITTERS[3].review();
        does(&mut apps[3], "reviews.submit", json!({ "review": review, "gaps": "Prov" }));
        exchange(&mut apps);
        does(&mut apps[3], "reviews.reopen", json!({ "review": review, "reason": "Läses om" }));
        exchange(&mut apps);
        for (desk, app) in sitting.desks.iter_mut().zip(&mut apps) {
            desk.looks(app);
        }
        sitting
    }

    fn shared(&self) -> PathBuf {
        self.place.join("shared")
    }

    /// Somebody is let in at a new desk.
    fn joins(&self, sitter: &'static Sitter, data: &Path, leads: &mut App, invite: Value) -> (Desk, App) {
        let (desk, mut app) = Desk::new(sitter, data);
        let words: Vec<String> = list(&does(leads, "exchange.invite", invite)["words"]).map(text).collect();
        let join = json!({
            "folder": self.shared(), "words": words.join(" "), "label": "Bärbar", "recovery": desk.recovery,
        });
        does(&mut app, "exchange.join", join);
        assert_eq!(exchange_one(leads)["letIn"], json!([sitter.name]));
        (desk, app)
    }

    /// A manager is let in.
    fn manages(&self, data: &Path, leads: &mut App) -> (Desk, App) {
        self.joins(&MANAGER, data, leads, json!({ "name": MANAGER.name, "roles": ["manager"] }))
    }

    /// Everybody's processes are killed, all at the same time.
    fn is_killed(&mut self, program: &Path, errand: Errand, each: usize) {
        self.bouts += 1;
        let bout = self.bouts;
        thread::scope(|scope| {
            for (desk, seed) in self.desks.iter_mut().zip(1..) {
                scope.spawn(move || desk.is_killed(program, errand, each, &mut Chance::new(bout * 100 + seed)));
            }
        });
    }

    /// All exchange until nothing happens any more, and all that was promised stands.
    fn rests(&mut self) {
        let mut apps: Vec<App> = self.desks.iter().map(Desk::open).collect();
        exchange(&mut apps);
        for (desk, app) in self.desks.iter_mut().zip(&mut apps) {
            let stands = desk.sitter.standing(app).expect("one's own review can be read");
            desk.stands(&stands);
            let page = does(app, "exchange.show", Value::Null);
            for field in ["aside", "strange", "conflicts"] {
                assert_eq!(page[field], json!([]), "{field} at the desk of {}", desk.sitter.name);
            }
            assert_eq!((&page["unpublished"], &page["unfetched"]), (&json!(0), &json!(0)));
            for device in list(&page["members"]).flat_map(|member| list(&member["devices"])) {
                assert_eq!((&device["missing"], &device["parted"]), (&json!([]), &json!(false)));
            }
        }
    }

    /// Nobody finds a word of what is sealed for them, wherever they look.
    fn is_blind(&self) {
        let shared = self.shared();
        for desk in &self.desks {
            let sealed: Vec<&Sitter> = sealed_for(desk.sitter).collect();
            blind::is_told_nothing(desk, &sealed);
            blind::holds_nothing(desk, &sealed);
            blind::files_hold_nothing(&desk.data);
        }
        blind::files_hold_nothing(&shared);
    }

    /// Dan's computer dies for good, in the middle of a file. He goes on at another, with the words on paper.
    fn loses_a_desktop(&mut self) {
        let lost = self.desks.pop().expect("Dan sits last");
        fs::remove_dir_all(&lost.data).expect("nobody has it open");
        let mut leads = self.desks[0].open();
        exchange_one(&mut leads);
        let members = does(&mut leads, "exchange.show", Value::Null)["members"].take();
        let dan = list(&members).find(|member| member["name"] == lost.sitter.name).expect("he is in the group");
        let device = text(&dan["devices"][0]["id"]);
        self.lost = Some(outsider::half_of_one(&self.shared(), &device));
        does(&mut leads, "exchange.lose", json!({ "device": device }));
        let data = self.place.join("Dan igen");
        let (mut desk, app) = self.joins(lost.sitter, &data, &mut leads, json!({ "person": dan["id"] }));
        let mut apps = vec![leads, app];
        exchange(&mut apps);
        does(&mut apps[1], "exchange.recover", json!({ "recovery": lost.recovery }));
        desk.goes_on_from(&lost, &mut apps[1]);
        self.desks.push(desk);
    }

    /// Everybody has everything, and the same: what they would have had at one desk.
    fn is_one(&mut self) {
        let expected = alone::results_of_all(&self.place.join("alone"), &self.desks);
        let mut digests = Vec::new();
        for desk in &self.desks {
            let mut app = desk.open();
            for other in &self.desks {
                let stands = other.sitter.standing(&mut app).expect("everybody may read everything");
                assert_eq!(
                    stands, other.promised,
                    "what {} said, at the desk of {}",
                    other.sitter.name, desk.sitter.name
                );
            }
            let checked = does(&mut app, "exchange.verify", Value::Null);
            assert_eq!(checked["problems"], json!([]), "at the desk of {}", desk.sitter.name);
            assert_eq!(does(&mut app, "exchange.show", Value::Null)["sealed"], 0);
            let results = results(&mut app);
            assert_eq!(results, expected, "at the desk of {}", desk.sitter.name);
            drop(app);
            digests.push(blind::digest(desk));
        }
        assert!(digests.iter().all(|digest| *digest == digests[0]), "all stores hold the same");
    }

    /// Now that everybody is done and all has been exchanged, a manager's store holds no word that anybody wrote: neither that of whoever
    /// was there from the beginning nor that of whoever comes last, and finds all of it in the folder. No summary has been sent.
    fn managers_hold_nothing(&mut self) {
        let mut apps: Vec<App> = self.desks.iter().map(Desk::open).collect();
        let (late, app) = self.manages(&self.place.join("Nya chefen"), &mut apps[0]);
        let managers = [self.manager.take().expect("a manager was let in"), late];
        apps.extend([app, managers[0].open()]);
        exchange(&mut apps);
        for app in apps.iter_mut().rev().take(managers.len()) {
            let page = does(app, "exchange.show", Value::Null);
            assert_eq!((&page["state"], &page["unfetched"], &page["sealed"]), (&json!("in"), &json!(0), &json!(0)));
            assert_eq!(does(app, "desk.show", json!({}))["rounds"], json!([]), "not even the plan");
        }
        drop(apps);
        for manager in &managers {
            blind::manages_alone(manager);
            blind::files_hold_nothing(&manager.data);
        }
        assert!(self.desks.iter().all(blind::holds_all), "what was looked for stands with those who review");
    }
}

/// What everybody sees in the end. The ids of events are made at random when they are noted: each is called by its reader and
/// its day instead.
fn results(app: &mut App) -> Value {
    let round = does(app, "results.round", json!({ "round": ROUND }));
    let family = does(app, "results.family", json!({ "round": ROUND, "family": "f1" }));
    let mut told = json!({ "round": round, "family": family }).to_string();
    for sitter in &SITTERS {
        let Some(review) = sitter.review() else { continue };
        for event in list(&does(app, "events.of_review", json!({ "review": review }))["noted"]) {
            let name = format!("{} {}", sitter.name, text(&event["when"]["first"]));
            told = told.replace(&text(&event["id"]), &name);
        }
    }
    serde_json::from_str(&told).expect("names are plain")
}

/// The round: one family with three documents, and three families whose names change.
fn prepares(app: &mut App) {
    does(app, "plans.create", json!({ "id": ROUND, "name": ROUND_NAME, "keys": { KEY: 2 } }));
    let mut changes = vec![family("f1", "Familj 1")];
    for (id, role, order) in [("b1", "child", 1), ("b2", "child", 2), ("v1", "adult", 3)] {
        let to = json!({ "id": id, "family": "f1", "label": id, "order": order, "role": role, "gender": "female" });
        changes.push(json!({ "change": "member", "to": to }));
    }
    for (document, order) in ["both", "open", "alone"].into_iter().zip(1..) {
        let to = json!({
            "id": document, "family": "f1", "order": order, "kind": "investigation", "side": "child",
            "members": ["b1", "b2", "v1"],
        });
        changes.push(json!({ "change": "document", "to": to }));
    }
    for sitter in &SITTERS {
        let Some((reviewer, document)) = sitter.reads else { continue };
        let to = json!({ "id": reviewer, "name": sitter.name, "role": "granskare" });
        changes.push(json!({ "change": "reviewer", "to": to }));
        let reads = json!({ "subject": { "document": document }, "reviewer": reviewer });
        changes.push(json!({ "change": "reads", "to": reads }));
    }
    changes.extend(FAMILIES.map(|id| family(id, id)));
    does(app, "plans.edit", json!({ "round": ROUND, "changes": changes }));
}

/// The change of a plan that calls a family something.
fn family(id: &str, label: &str) -> Value {
    let order = id.trim_start_matches('f').parse::<u32>().expect("families are numbered");
    json!({ "change": "family", "to": { "id": id, "label": label, "order": order } })
}

/// Everybody takes in and lays everything, until nothing happens any more.
fn exchange(apps: &mut [App]) {
    for _ in 0..8 {
        let done: Vec<Value> = apps.iter_mut().map(exchange_one).collect();
        if done.iter().all(|one| one["fetched"] == 0 && one["published"] == 0) {
            return;
        }
    }
    panic!("they exchange for ever");
}

/// One takes in and lays everything there is. Gives what the first step did.
fn exchange_one(app: &mut App) -> Value {
    let first = does(app, "exchange.run", json!({ "most": 1000 }));
    assert_eq!(first["trouble"], Value::Null);
    let mut more = first["more"] == true;
    while more {
        more = does(app, "exchange.run", json!({ "most": 1000 }))["more"] == true;
    }
    first
}
