// The contract lists every place where the API may run; this page calls only the one that it comes from.
const here = {
  statePlugins: { spec: { wrapActions: {
    updateJsonSpec: (update) => ({ servers, ...contract }) => update(contract),
  } } },
};

// What Swagger UI leaves unsaid to a screen reader: landmarks, a level of headings and the names of lists of choices.
const readable = ({ React: { createElement, Fragment } }) => {
  const unseen = (element, text) => createElement(element, { className: "unseen" }, text);
  const labelled = (name) => (Choice) => (props) => createElement("label", null, unseen("span", name(props)), createElement(Choice, props));
  return {
    wrapComponents: {
      InfoContainer: (Info) => (props) => createElement("div", { role: "banner" }, createElement(Info, props)),
      operations: (Operations) => (props) => createElement(Fragment, null, unseen("h2", "Operations"), createElement(Operations, props)),
      // Its link would stand inside a button.
      DeepLink: () => ({ text }) => createElement("span", null, text),
      JsonSchema_string: labelled(({ description }) => description),
      ExamplesSelect: labelled(() => "Example"),
      RequestBodyEditor: labelled(() => "Request body"),
    },
  };
};

const dark = matchMedia("(prefers-color-scheme: dark)");
const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", follow);
follow();

SwaggerUIBundle({
  dom_id: "#docs",
  url: "/openapi.yaml",
  plugins: [here, readable],
  deepLinking: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  syntaxHighlight: { theme: "tomorrow-night" },
  validatorUrl: null,
});
