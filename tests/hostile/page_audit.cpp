// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/page_audit.h"

namespace stet::test {

QString pageAudit()
{
    return QStringLiteral(R"JS((() => {
        const found = [];
        const known = new Set(['html', 'head', 'title', 'meta', 'link', 'script', 'body', 'a',
            'header', 'nav', 'main', 'article', 'section', 'footer', 'div', 'span', 'p', 'br', 'hr',
            'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'em',
            'strong', 'del', 'cite', 'sup', 'time', 'figure', 'figcaption', 'img', 'table',
            'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'input']);
        const plain = new Set(['id', 'class', 'href', 'src', 'alt', 'title', 'lang', 'dir', 'rel',
            'type', 'name', 'content', 'property', 'charset', 'http-equiv', 'datetime', 'tabindex',
            'scope', 'role', 'start', 'loading', 'checked', 'disabled', 'align', 'hreflang']);
        for (const e of document.querySelectorAll('*')) {
            const name = e.localName;
            if (!known.has(name))
                found.push('element ' + name);
            if (name === 'script' && e.type !== 'application/ld+json')
                found.push('script');
            if (name === 'input' && !(e.type === 'checkbox' && e.disabled))
                found.push('input ' + e.type);
            if (name === 'link' && !['canonical', 'stylesheet', 'icon'].includes(e.rel))
                found.push('link ' + e.rel);
            if (name === 'meta' && e.httpEquiv && e.httpEquiv !== 'Content-Security-Policy')
                found.push('meta ' + e.httpEquiv);
            for (const a of e.attributes) {
                if (!plain.has(a.name) && !/^(aria|data)-[a-z-]+$/.test(a.name))
                    found.push(name + ' with ' + a.name);
            }
            const scheme = address => (/^[\s\x00-\x1f]*([a-z][a-z0-9+.-]*):/i.exec(address) || [])[1];
            const href = e.getAttribute('href');
            if (href !== null && name === 'a' && (/^[\s\x00-\x1f]*[\/\\]/.test(href) ||
                    ![undefined, 'http', 'https', 'mailto'].includes(scheme(href))))
                found.push('link to ' + href);
            const src = e.getAttribute('src');
            if (src !== null && (/^[\s\x00-\x1f]*[\/\\]|\.\.\/\.\.\//.test(src) || (scheme(src) &&
                    !/^data:image\/(png|jpeg|gif|webp)[;,]/.test(src))))
                found.push('picture of ' + src.slice(0, 80));
        }
        if (document.querySelectorAll('script').length !== 1)
            found.push('scripts: ' + document.querySelectorAll('script').length);
        if (document.querySelectorAll('main').length !== 1)
            found.push('mains: ' + document.querySelectorAll('main').length);
        return found.join('\n');
    })())JS");
}

} // namespace stet::test
