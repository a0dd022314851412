import type { Graph } from 'schema-dts';
import { type Language, languages } from '../model/language.ts';
import { type Provision, type Version, isSummary } from '../model/law.ts';
import { expressionNode, graph, provisionNode, summaryNode, workNodes } from './jsonld.ts';
import type { Publication } from './publication.ts';

/**
 * A page of the law: of the work, or of a provision in one version, in the language of the page or
 * in both.
 */
export type LawPage =
  | { readonly kind: 'work' }
  | { readonly kind: 'version'; readonly version: Version; readonly provision: Provision }
  | { readonly kind: 'bilingual'; readonly version: Version; readonly provision: Provision };

/**
 * What a page says of the law to machines: what it shows, and what that is a version and a part of.
 */
export function pageGraph(publication: Publication, page: LawPage, lang: Language): Graph {
  switch (page.kind) {
    case 'work':
      return graph([
        ...workNodes(publication),
        ...publication.corpus.work.provisions.map((id) => provisionNode(publication, id)),
      ]);
    case 'version':
      return graph([
        isSummary(page.version)
          ? summaryNode(publication, { ...page, lang })
          : expressionNode(publication, { ...page, lang }),
        provisionNode(publication, page.provision.id),
      ]);
    case 'bilingual':
      return graph([
        ...languages.map((each) => expressionNode(publication, { ...page, lang: each })),
        provisionNode(publication, page.provision.id),
      ]);
  }
}
