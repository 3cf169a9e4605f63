// The contract's servers are where the API may run; this page only calls the one that it comes from.
const here = () => ({
  statePlugins: { spec: { wrapActions: {
    updateJsonSpec: (update) => (contract) => update({ ...contract, servers: [{ url: location.origin }] }),
  } } },
});

SwaggerUIBundle({
  dom_id: "#docs",
  url: "/openapi.yaml",
  plugins: [here],
  deepLinking: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  validatorUrl: null,
});
