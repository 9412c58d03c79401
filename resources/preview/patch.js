// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in the preview's own script world, where the page's content cannot reach it: puts changed
// parts in place, keeps what the reader looks at where it is, and tells the editor of scrolling
// and clicks. The page itself runs no script at all.
'use strict';

const stetPreview = (() => {
    const room = 24;      // pixels kept above a block that is scrolled to
    let bridge = null;
    let ownTop = null;  // where our own scrolling led that no event has told of yet
    let marked = null;  // id of the block that holds the caret
    let marker = null;
    let scrollAsked = false;

    const meta = name => document.querySelector(`meta[name="${name}"]`)?.content || '';

    // The element that holds the parts; the loaded page names its first part in a meta element.
    let holder = null;
    const container = () => {
        if (!holder) {
            const first = meta('stet-first-part');
            holder = first && document.getElementById(first)?.parentElement;
        }
        return holder;
    };

    const make = html => {
        const template = document.createElement('template');
        template.innerHTML = html;
        return template.content;
    };

    // The number of the first part whose lower edge is below `edge`, in pixels from the top of the
    // window, by halving.
    const firstBelow = (parts, edge) => {
        let low = 0;
        let high = parts.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (parts[middle].getBoundingClientRect().bottom > edge)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    };

    const firstVisible = () => {
        const parts = container()?.children || [];
        return parts[firstBelow(parts, 1)] || null;
    };

    // The two panes do not chase each other: the event of this scrolling is known by its place.
    const scrollQuietly = top => {
        const before = window.scrollY;
        window.scrollTo({top, behavior: 'instant'});
        if (window.scrollY !== before)
            ownTop = window.scrollY;
    };

    const placeMarker = () => {
        const element = marked && document.getElementById(marked);
        if (!element) {
            if (marker)
                marker.style.display = 'none';
            return;
        }
        if (!marker) {
            // Beside the article, never in it: the article's bytes are the published ones.
            marker = document.createElement('div');
            marker.setAttribute('aria-hidden', 'true');
            Object.assign(marker.style, {
                position: 'absolute', width: '2px', borderRadius: '1px', background: 'currentColor',
                opacity: '0.28', pointerEvents: 'none',
            });
        }
        if (!marker.isConnected)
            document.body.append(marker);
        const box = element.getBoundingClientRect();
        Object.assign(marker.style, {
            display: 'block', left: `${Math.max(2, box.left + window.scrollX - 12)}px`,
            top: `${box.top + window.scrollY}px`, height: `${box.height}px`,
        });
    };

    const partOf = node => {
        const box = container();
        let element = node && node.nodeType === Node.ELEMENT_NODE ? node : node && node.parentElement;
        while (element && element.parentElement !== box)
            element = element.parentElement;
        return element;
    };

    const inline = new Set(['EM', 'STRONG', 'CODE', 'DEL', 'A', 'IMG', 'SPAN', 'SUP', 'MARK']);

    // How many characters of reading text (`readingText` in the galley) stand before a point of a
    // part: numbers of citations, marks of evidence, boxes of tasks and code within other blocks
    // are none, and pieces such as items and cells have one line break between them.
    const textOffset = (part, node, offset) => {
        let count = 0;
        let broken = true;  // nothing yet, or a line break came last
        let behindBox = false;
        const add = length => {
            count += length;
            broken = broken && length === 0;
        };
        const breakLine = () => {
            if (!broken)
                ++count;
            broken = true;
        };
        // Whether the point was reached.
        const readText = text => {
            const start = behindBox && text.data.startsWith(' ') ? 1 : 0;
            behindBox = false;
            const end = text === node ? Math.min(offset, text.data.length) : text.data.length;
            add(Math.max(0, end - start));
            return text === node;
        };
        const readElement = element => {
            if (element.matches('.cite, .proof, .box')) {
                behindBox = element.matches('.box');
                return element.contains(node);
            }
            if (element.tagName === 'PRE') {
                breakLine();
                return element.contains(node);
            }
            if (element.tagName === 'BR') {
                add(1);
                return element === node;
            }
            if (inline.has(element.tagName))
                return readInside(element);
            breakLine();
            if (readInside(element))
                return true;
            breakLine();
            return false;
        };
        const readInside = element => {
            let index = 0;
            for (let child = element.firstChild; child; child = child.nextSibling) {
                if (element === node && index++ === offset)
                    return true;
                const reached = child.nodeType === Node.TEXT_NODE ? readText(child)
                    : child.nodeType === Node.ELEMENT_NODE && readElement(child);
                if (reached)
                    return true;
            }
            return element === node;
        };
        readInside(part);
        return count;
    };

    // The points of a part at places of its reading text, in rising order: the other way round.
    const pointsAt = (part, places) => {
        const points = [];
        let count = 0;
        let broken = true;
        let behindBox = false;
        const breakLine = () => {
            if (!broken)
                ++count;
            broken = true;
        };
        const readText = text => {
            const start = behindBox && text.data.startsWith(' ') ? 1 : 0;
            behindBox = false;
            const length = text.data.length - start;
            while (points.length < places.length && places[points.length] <= count + length)
                points.push([text, start + Math.max(0, places[points.length] - count)]);
            count += length;
            broken = broken && length === 0;
        };
        const readElement = element => {
            if (element.matches('.cite, .proof, .box')) {
                behindBox = element.matches('.box');
            } else if (element.tagName === 'PRE') {
                breakLine();
            } else if (element.tagName === 'BR') {
                ++count;
                broken = false;
            } else if (inline.has(element.tagName)) {
                readInside(element);
            } else {
                breakLine();
                readInside(element);
                breakLine();
            }
        };
        const readInside = element => {
            for (let child = element.firstChild; child; child = child.nextSibling) {
                if (points.length === places.length)
                    return;
                if (child.nodeType === Node.TEXT_NODE)
                    readText(child);
                else if (child.nodeType === Node.ELEMENT_NODE)
                    readElement(child);
            }
        };
        readInside(part);
        return points;
    };

    // Lines under words that were checked, beside the article and never in it: those of the parts
    // in view and a window's height around it, since each key may move all that stand below it.
    const claims = new Map();  // by id of the part: from, to and state in its reading text
    // The article's head has two texts of its own, told by what stands behind its id.
    const textsOf = part => part.id !== 'header' ? [[part.id, part]]
        : ['h1', '.dek'].map(text => [`header ${text}`, part.querySelector(text)]);
    let layer = null;
    let drawn = null;          // the part of the page that has its lines, from and to
    let drawAsked = false;
    // By element what is drawn of it. It stands while its words, their states and its size do: a key
    // measures and paints one part again, those that moved with it are only moved.
    const groups = new Map();

    const linesIn = (text, list, at) => {
        const lines = document.createElement('div');
        const rising = [...new Set(list.flatMap(([from, to]) => [from, to]))].sort((a, b) => a - b);
        const points = new Map(pointsAt(text, rising).map((point, i) => [rising[i], point]));
        for (const [from, to, state] of list) {
            const first = points.get(from);
            const last = points.get(to);
            if (!first || !last)
                continue;
            const range = document.createRange();
            range.setStart(...first);
            range.setEnd(...last);
            for (const box of range.getClientRects()) {
                const line = document.createElement('div');
                line.dataset.state = state;
                Object.assign(line.style, {
                    left: `${box.left - at.left}px`, width: `${box.width}px`,
                    top: `${box.bottom - at.top - 1}px`,
                });
                lines.append(line);
            }
        }
        return lines;
    };

    // Reads places alone: what is written in between would have all laid out again.
    const groupOf = (text, list) => {
        const at = text.getBoundingClientRect();
        const before = groups.get(text);
        const stands = before && before.list === list && before.width === at.width &&
            before.height === at.height;
        return {
            list, width: at.width, height: at.height,
            left: at.left + window.scrollX, top: at.top + window.scrollY,
            lines: stands ? before.lines : linesIn(text, list, at),
        };
    };

    const showGroups = shown => {
        for (const [text, {lines}] of groups) {
            if (shown.get(text)?.lines !== lines)
                lines.remove();
        }
        if (!layer) {
            layer = document.createElement('div');
            layer.className = 'stet-claims';
            layer.setAttribute('aria-hidden', 'true');
            document.body.append(layer);
        }
        for (const [text, group] of shown) {
            const before = groups.get(text);
            if (before?.lines !== group.lines || before.left !== group.left || before.top !== group.top)
                Object.assign(group.lines.style, {left: `${group.left}px`, top: `${group.top}px`});
            if (!group.lines.isConnected)
                layer.append(group.lines);
            groups.set(text, group);
        }
        for (const text of groups.keys()) {
            if (!shown.has(text))
                groups.delete(text);
        }
        if (groups.size === 0) {
            layer.remove();
            layer = null;
        }
    };

    const drawClaims = () => {
        drawAsked = false;
        const around = window.innerHeight;
        const shown = new Map();
        const parts = claims.size > 0 && container()?.children || [];
        for (let i = firstBelow(parts, -around); i < parts.length; ++i) {
            const part = parts[i];
            if (part.getBoundingClientRect().top > 2 * around)
                break;
            for (const [id, text] of textsOf(part)) {
                const list = text && claims.get(id);
                if (list)
                    shown.set(text, groupOf(text, list));
            }
        }
        drawn = {from: window.scrollY - around, to: window.scrollY + 2 * around};
        if (shown.size > 0 || layer)
            showGroups(shown);
    };

    // Letters of another width may fill the same box.
    const forgetLinesAround = element => {
        for (const [text, {lines}] of groups) {
            if (!text.contains(element) && !element.contains(text))
                continue;
            lines.remove();
            groups.delete(text);
        }
    };

    const drawClaimsSoon = () => {
        if (drawAsked || (claims.size === 0 && !layer))
            return;
        drawAsked = true;
        requestAnimationFrame(drawClaims);
    };

    const drawClaimsInView = () => {
        if (!drawn || window.scrollY < drawn.from || window.scrollY + window.innerHeight > drawn.to)
            drawClaimsSoon();
    };

    const applyOps = ops => {
        const old = new Map();
        const fresh = new Map();
        const heirs = new Map();
        for (const op of ops) {
            const element = op.id && document.getElementById(op.id);
            if (element)
                old.set(op.id, element);
        }
        const box = container();
        for (const op of ops) {
            if (op.op === 'remove') {
                old.get(op.id)?.remove();
                continue;
            }
            // The element alone: white space around it would pile up key by key.
            const element = make(op.html).firstElementChild;
            if (op.op === 'replace') {
                const target = old.get(op.id);
                heirs.set(target, element);
                target?.replaceWith(element);
            } else {
                const after = fresh.get(op.id) || old.get(op.id);
                if (after)
                    after.after(element);
                else
                    box?.prepend(element);
            }
            fresh.set(op.as, element);
        }
        return heirs;
    };

    const tellScroll = () => {
        scrollAsked = false;
        if (!bridge)
            return;
        const part = firstVisible();
        if (!part)
            return;
        const box = part.getBoundingClientRect();
        const past = box.height > 0 ? Math.min(1, Math.max(0, -box.top / box.height)) : 0;
        bridge.scrolled(part.id, past);
    };

    document.addEventListener('scroll', () => {
        drawClaimsInView();
        const own = ownTop !== null && Math.abs(window.scrollY - ownTop) < 1;
        ownTop = null;
        if (own || scrollAsked)
            return;
        scrollAsked = true;
        requestAnimationFrame(tellScroll);
    }, {passive: true});

    document.addEventListener('click', event => {
        if (!bridge || event.button !== 0 || event.target.closest('a[href]'))
            return;
        if (!window.getSelection().isCollapsed)
            return;  // words were chosen for copying
        const part = partOf(event.target);
        if (!part)
            return;
        const caret = document.caretRangeFromPoint(event.clientX, event.clientY);
        const offset = caret ? textOffset(part, caret.startContainer, caret.startOffset) : 0;
        bridge.clicked(part.id, offset);
    });


    // Files and links dropped on the page are nothing to it.
    for (const kind of ['dragover', 'drop'])
        document.addEventListener(kind, event => event.preventDefault());

    return {
        // Fonts, pictures and the window's width move blocks without a word of ours.
        watchLayout() {
            const place = () => {
                placeMarker();
                drawClaimsSoon();
            };
            new ResizeObserver(place).observe(document.body);
            window.addEventListener('resize', drawClaimsInView); // zoom, and a higher pane
            const placeAnew = () => {
                forgetLinesAround(document.body);
                place();
            };
            window.addEventListener('load', placeAnew);
            document.fonts.addEventListener('loadingdone', placeAnew);
        },

        connect() {
            new QWebChannel(qt.webChannelTransport, channel => {
                bridge = channel.objects.bridge;
                bridge.connected(Number(meta('stet-load')));
            });
        },

        apply(patch) {
            const anchor = window.scrollY > 0 ? firstVisible() : null;
            const wasTop = anchor ? anchor.getBoundingClientRect().top : 0;
            const heirs = applyOps(patch.ops);
            for (const [id, html] of patch.marks) {
                const mark = document.getElementById(id);
                if (!mark)
                    continue;
                mark.replaceChildren(make(html));
                forgetLinesAround(mark);
            }
            const stays = anchor && (heirs.get(anchor) || anchor);
            if (stays && stays.isConnected) {
                const moved = stays.getBoundingClientRect().top - wasTop;
                if (Math.abs(moved) >= 1)
                    scrollQuietly(window.scrollY + moved);
            }
            requestAnimationFrame(() => {
                placeMarker();
                drawClaimsSoon();
                if (bridge)
                    bridge.painted(patch.generation);
            });
        },

        // Brings a place to the top of the window; an empty id is the page's top.
        scrollTo(id, past) {
            const element = id && document.getElementById(id);
            if (!element) {
                if (!id)
                    scrollQuietly(0);
                return;  // a block that shows nothing: a heading that is only begun
            }
            const box = element.getBoundingClientRect();
            scrollQuietly(Math.max(0, window.scrollY + box.top + past * box.height - room));
        },

        // Marks the block with the caret and brings it into view where it is out of it.
        reveal(id) {
            marked = id;
            placeMarker();
            const element = id && document.getElementById(id);
            if (!element)
                return;
            const box = element.getBoundingClientRect();
            if (box.bottom < room || box.top > window.innerHeight - room)
                scrollQuietly(Math.max(0, window.scrollY + box.top - window.innerHeight / 3));
        },

        // Words that were checked, of the parts whose words or states are others by now: by id of
        // the part from and to in its reading text, and the state; none: nothing stands there.
        claims(changed) {
            for (const [id, list] of Object.entries(changed)) {
                if (list.length > 0)
                    claims.set(id, list);
                else
                    claims.delete(id);
            }
            drawClaimsSoon();
        },

        setScheme(scheme) {
            document.documentElement.dataset.scheme = scheme;
        },

        // The style sheet is another by now: a number after its address has it read again.
        restyle(number) {
            const link = document.head.querySelector('link[rel="stylesheet"]');
            // Other letters may stand in a box of the same size.
            link.addEventListener('load', () => {
                forgetLinesAround(document.body);
                drawClaimsSoon();
            }, {once: true});
            link.href = `${link.href.split('?')[0]}?${number}`;
        },
    };
})();

document.addEventListener('DOMContentLoaded', () => {
    stetPreview.watchLayout();
    stetPreview.connect();
});
