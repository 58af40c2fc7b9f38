use std::fs;

use tempfile::TempDir;

use crate::group::{self, held};
use crate::program::{bare, finish, run};
use crate::server::{BOTH, Liar, Server};

/// Things that lie in shared folders, and names that somebody may try: none of them is carried.
fn strange(side: &std::path::Path, device: &str) -> u64 {
    let stem = format!("{:012}-{}", 1, "ab".repeat(32));
    let names = [
        "Utredning Familj 3.docx".to_owned(),
        "desktop.ini".to_owned(),
        format!("{device}.akt"),
        format!("{stem}.akt"),
        "AKTSAM.TXT".to_owned(),
        format!("{device}/{}.akt", stem.to_uppercase()),
        format!("{device}/{stem}.akt.bak"),
        format!("{device}/{stem}.exe"),
        format!("{device}/..{stem}.akt"),
        format!("{device}/{}.akt", "a".repeat(180)),
        format!("{device}/åäö %2e%2e%2f.akt"),
        format!("invitations/{:031x}.akt", 1),
        format!("{}/{stem}.akt", device.to_uppercase()),
        format!("{device}/invitations/{:032x}.akt", 1),
        format!("answers/{:032x}.akt/{stem}.akt", 1),
    ];
    for name in &names {
        group::put(side, name, b"not for others");
    }
    names.len() as u64
}

#[test]
fn what_does_not_fit_the_layout_is_left_where_it_is_and_counted() {
    for speaks in BOTH {
        let (folder, server) = (TempDir::new().unwrap(), Server::start(speaks));
        let group = server.group();
        let bundles = [group::bundle(folder.path(), 1, 1, 100), group::bundle(&group, 2, 1, 100)];
        let counts = [strange(folder.path(), &group::device(1)), strange(&group, &group::device(2))];

        let ran = run(folder.path(), &server);
        assert_eq!((ran.code, ran.carried()), (Some(0), (1, 1)), "{speaks:?}: {}", ran.errors);
        assert_eq!(
            (&ran.told["ignored"]["folder"], &ran.told["ignored"]["store"]),
            (&counts[0].into(), &counts[1].into())
        );
        for (side, others) in [(folder.path(), 2), (&group, 1)] {
            let held = held(side);
            assert!(bundles.iter().all(|bundle| held.contains_key(bundle)), "{speaks:?}");
            assert_eq!(held.len() as u64, 2 + counts[2 - others], "{speaks:?}: only the bundles came along");
        }
        let told = format!("{}{}", ran.told, ran.errors);
        assert!(!told.contains("Utredning"), "a name that somebody gave is told to nobody: {told}");
    }
}

#[test]
#[cfg(unix)]
fn a_link_out_of_the_folder_is_not_followed() {
    let (folder, elsewhere, server) = (TempDir::new().unwrap(), TempDir::new().unwrap(), Server::start(BOTH[0]));
    let bundle = group::bundle(elsewhere.path(), 1, 1, 100);
    let (device, name) = bundle.split_once('/').unwrap();
    std::os::unix::fs::symlink(elsewhere.path().join(device), folder.path().join(device)).unwrap();
    fs::create_dir(folder.path().join(group::device(2))).unwrap();
    let linked = folder.path().join(group::device(2)).join(name);
    std::os::unix::fs::symlink(elsewhere.path().join(&bundle), linked).unwrap();

    let ran = run(folder.path(), &server);
    assert_eq!((ran.code, ran.carried(), ran.told["ignored"]["folder"].as_u64()), (Some(0), (0, 0), Some(2)));

    // Nor is anything written through it.
    group::put(&server.group(), &format!("{device}/{}", name.replace("0001-", "0002-")), &group::noise(1, 1));
    let before = held(elsewhere.path());
    group::bundle(&server.group(), 1, 3, 100);
    let ran = run(folder.path(), &server);
    assert_eq!(ran.code, Some(1), "{}", ran.told);
    assert_eq!(held(elsewhere.path()), before);
}

#[test]
fn a_name_that_no_list_should_hold_stops_its_own_sub_folder_only() {
    for speaks in BOTH {
        let (folder, server) = (TempDir::new().unwrap(), Server::start(speaks));
        let group = server.group();
        for device in [1, 2] {
            group::bundle(&group, device, 1, 100);
            group::bundle(folder.path(), device, 2, 100);
        }
        group::put(&group, &format!("{}/bell\u{7}", group::device(1)), b"");
        let ran = run(folder.path(), &server);
        assert_eq!((ran.code, ran.carried()), (Some(1), (1, 1)), "{speaks:?}: {}", ran.errors);
        let line = format!("{}: the store: answered something that could not be read\n", group::device(1));
        assert_eq!(ran.errors, line, "{speaks:?}");
    }
}

#[test]
fn a_server_that_lies_about_paths_and_sizes_puts_nothing_anywhere() {
    let [first, second] = [group::device(1), group::device(2)];
    let name = |sequence, content: &[u8]| group::path(1, sequence, content).split_once('/').unwrap().1.to_owned();
    let (one, other) = (name(1, &group::noise(1, 17)), name(2, b"seventeen, it said"));
    let top =
        [format!("/g/{first}/"), format!("/g/{second}/"), "/g/../../..".to_owned(), format!("/elsewhere/{first}/")];
    let elsewhere = [
        format!("/g/../../{first}/{one}"),
        format!("/elsewhere/{one}"),
        format!("http://127.0.0.1:1/h/{first}/{one}"),
        format!("/g/{first}/{one}"),
        format!("/g/{first}/{other}"),
    ];
    let upwards = [format!("/g/{second}/..%2f..%2f{one}"), format!("/g/{second}/%00{one}")];
    let lists = [
        ("/g".to_owned(), multi_status(&top, None)),
        (format!("/g/{first}"), multi_status(&elsewhere, Some(17))),
        (format!("/g/{second}"), multi_status(&upwards, Some(17))),
    ];
    let liar = Liar::start(move |method, path| {
        let list = lists.iter().find(|(of, _)| of == path.trim_end_matches('/'));
        match (method, list) {
            ("PROPFIND", Some((_, list))) => (207, list.clone()),
            ("GET", _) => (200, "x".repeat(1_000_000)),
            _ => (404, String::new()),
        }
    });
    let outer = TempDir::new().unwrap();
    let folder = outer.path().join("in/the/group");
    fs::create_dir_all(&folder).unwrap();
    let ran = finish(bare(&folder, &format!("http://{}/g", liar.address)).args(["--json", "--allow-http"]));
    assert_eq!((ran.code, ran.carried()), (Some(1), (0, 0)), "{}", ran.told);
    assert_eq!(held(outer.path()).len(), 0, "{:?}", held(outer.path()));
    let faults = ran.told["faults"].as_array().unwrap().iter();
    let mut reasons: Vec<_> = faults.map(|fault| fault["reason"].as_str().unwrap()).collect();
    reasons.sort_unstable();
    assert_eq!(reasons, ["changing", "changing", "unreadable"], "{}", ran.told);
}

/// What a server of WebDAV answers to a question for a list: files of so many bytes, or folders.
fn multi_status(hrefs: &[String], bytes: Option<u64>) -> String {
    let (kind, size) = match bytes {
        None => ("<D:resourcetype><D:collection/></D:resourcetype>", String::new()),
        Some(bytes) => ("<D:resourcetype/>", format!("<D:getcontentlength>{bytes}</D:getcontentlength>")),
    };
    let response = |href| {
        format!(
            "<D:response><D:href>{href}</D:href><D:propstat><D:prop><D:getlastmodified>Sun, 22 Nov 2026 10:00:00 GMT\
             </D:getlastmodified>{kind}{size}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>"
        )
    };
    let responses: String = hrefs.iter().map(response).collect();
    format!(r#"<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">{responses}</D:multistatus>"#)
}
