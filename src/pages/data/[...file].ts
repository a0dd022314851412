import type { APIRoute } from 'astro';
import { getCorpus } from '../../corpus/index.ts';
import type { DataFile } from '../../exports/data-file.ts';
import { dataFiles } from '../../exports/files.ts';
import { createPublication } from '../../create-publication.ts';

export const getStaticPaths = () =>
  dataFiles(createPublication(new URL(import.meta.env.SITE), getCorpus())).map((file) => ({
    params: { file: file.path.slice('data/'.length) },
    props: { file },
  }));

export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) =>
  new Response(file.text(), { headers: { 'Content-Type': file.mediaType } });
