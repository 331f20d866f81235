import './old-kernels.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './antd.css';
import './main.css';
import { Application } from './application.tsx';
import { bearNonce } from './bear-nonce.ts';
import { loadFirst } from './load-first.ts';
import { pageFactsOf } from './page-facts.ts';
import { makeRouter } from './router.ts';

const place = document.getElementById('root');
if (place === null) throw new Error('the page has no place for the application');
const facts = pageFactsOf(document);
bearNonce(document, facts.nonce);
const router = makeRouter();
/* Not awaited: the first pages stand on this file and would wait for it to end. */
void loadFirst(facts, router).then(() => createRoot(place).render(<StrictMode><Application facts={facts} router={router} /></StrictMode>));
