// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/cite/cite_rules.h"

#include <algorithm>

namespace stet {

namespace {

bool isKeyLetter(QChar c)
{
    return c.isLetterOrNumber() || QStringView(u"_:.#$%&-+?<>~/").contains(c);
}

bool citesKey(QStringView mark, const QString &key)
{
    const QString wanted = u'@' + key;
    for (qsizetype at = mark.indexOf(wanted); at >= 0; at = mark.indexOf(wanted, at + 1)) {
        const qsizetype end = at + wanted.size();
        if (end >= mark.size() || !isKeyLetter(mark[end]))
            return true;
    }
    return false;
}

} // namespace

CiteInsertion citeAt(QStringView line, qsizetype caret, const QString &key)
{
    // The mark that begins last before the caret holds it, unless it ends before the caret.
    const qsizetype open = caret > 0 ? line.left(caret).lastIndexOf(u"[@") : -1;
    const qsizetype close = open >= 0 ? line.indexOf(u']', open) : -1;
    if (open >= 0 && close >= 0 && caret <= close + 1) {
        if (citesKey(line.mid(open, close - open), key))
            return {close + 1, QString(), close + 1};
        const QString more = QStringLiteral("; @") + key;
        return {close, more, close + more.size() + 1};
    }
    const bool afterWord = caret > 0 && !line[caret - 1].isSpace() && line[caret - 1] != u'(' &&
                           line[caret - 1] != u'[';
    const QString mark = (afterWord ? QStringLiteral(" [@") : QStringLiteral("[@")) + key + u']';
    return {caret, mark, caret + mark.size()};
}

std::optional<DraftEdit>
citingEdit(const QString &line, const TextRange &instead, const QString &key)
{
    const QString rest = QString(line).remove(instead.start, instead.length);
    const CiteInsertion insertion = citeAt(rest, instead.start, key);
    if (insertion.text.isEmpty() && instead.length == 0)
        return std::nullopt;
    // What lies between the mark and what goes stays where it is.
    const bool goes = instead.length > 0;
    const qsizetype from = goes ? std::min(instead.start, insertion.position) : insertion.position;
    const qsizetype kept = goes ? std::max(instead.start, insertion.position) - from : 0;
    DraftEdit edit;
    edit.position = from;
    edit.removed = line.mid(from, kept + instead.length);
    edit.inserted = rest.mid(from, kept).insert(insertion.position - from, insertion.text);
    return edit;
}

} // namespace stet
