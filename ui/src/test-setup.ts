// The window's words are Swedish in tests unless a test says otherwise.
import { setLanguage } from "./words/words.svelte";

setLanguage("sv");
