// The JSON language service of VS Code, set up as VS Code does when the folder `rulesets` is open.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import service from 'vscode-json-languageservice';
import { parse } from 'jsonc-parser';

const { getLanguageService, TextDocument, ClientCapabilities } = service;

export const rulesets = new URL('../../rulesets/', import.meta.url);

const settings = parse(readFileSync(new URL('.vscode/settings.json', rulesets), 'utf8'), [], { allowTrailingComma: true });

const languageService = getLanguageService({
  clientCapabilities: ClientCapabilities.LATEST,
  schemaRequestService: async uri => readFileSync(fileURLToPath(uri), 'utf8'),
  workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).toString() },
});
languageService.configure({
  validate: true,
  allowComments: true,
  schemas: settings['json.schemas'].map(({ fileMatch, url }) => ({ fileMatch, uri: new URL(url, rulesets).toString() })),
});

const glob = pattern => new RegExp('(^|/)' + pattern.replaceAll('.', '\\.').replaceAll('**/', '(.*/)?').replace(/(?<!\.)\*/g, '[^/]*') + '$');

const languageOf = path => Object.entries(settings['files.associations']).find(([pattern]) => glob(pattern).test(path))?.[1] ?? 'json';

/** A document open in the editor, at a path under `rulesets`; `|` marks the cursor. */
export function open(path, text) {
  const at = text.indexOf('|');
  const document = TextDocument.create(new URL(path, rulesets).toString(), languageOf(path), 1, at < 0 ? text : text.slice(0, at) + text.slice(at + 1));
  const tree = languageService.parseJSONDocument(document);
  const cursor = document.positionAt(Math.max(0, at));
  return {
    schemas: () => languageService.getLanguageStatus(document, tree).schemas,
    /** What is underlined, with the message. */
    problems: async () => {
      const how = document.languageId === 'jsonc' ? { comments: 'ignore', trailingCommas: 'warning' } : { comments: 'error', trailingCommas: 'error' };
      const found = await languageService.doValidation(document, tree, how);
      return found.map(problem => ({ underlined: document.getText(problem.range), message: problem.message }));
    },
    /** What is offered: label, inserted text and documentation. */
    completions: async () => {
      const { items } = await languageService.doComplete(document, cursor, tree);
      return new Map(items.map(item => [item.label, { inserted: item.textEdit.newText, documentation: item.documentation?.value ?? item.documentation }]));
    },
    hover: async () => (await languageService.doHover(document, cursor, tree))?.contents.join('\n').replaceAll('\\', ''),
  };
}
