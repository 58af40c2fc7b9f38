import "../styles/index.css"; import { mount } from "svelte"; import S from "./S.svelte"; mount(S,{target:document.getElementById("app")!});
