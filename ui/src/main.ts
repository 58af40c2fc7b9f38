import "./styles/index.css";
import "./preferences/preferences.svelte";
import { mount } from "svelte";
import App from "./App.svelte";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has a place for the app");
mount(App, { target });
