// The contract lists every place where the API may run; this page calls only the one that it comes from.
const here = () => ({
  statePlugins: { spec: { wrapActions: {
    updateJsonSpec: (update) => (contract) => update({ ...contract, servers: [{ url: location.origin }] }),
  } } },
});

const dark = matchMedia("(prefers-color-scheme: dark)");
const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", follow);
follow();

SwaggerUIBundle({
  dom_id: "#docs",
  url: "/openapi.yaml",
  plugins: [here],
  deepLinking: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  validatorUrl: null,
});
