// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/byline_text.h"

#include "core/base/text.h"

#include <QStringList>

#include <algorithm>

namespace stet {

namespace {

bool isQuoted(const QString &text, QStringView signs)
{
    return text.startsWith(u'"') ||
           std::any_of(text.begin(), text.end(), [signs](QChar c) { return signs.contains(c); });
}

/// What has a sign in it that parts names or roles stands in quotation marks, doubled within.
QString printed(const QString &text, QStringView signs)
{
    if (!isQuoted(text, signs))
        return text;
    QString inner = text;
    return u'"' + inner.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

/// Takes the quotation that begins at `at` into `words` and moves behind it; false where it is not
/// all of a name or a role: its marks are letters then.
bool takeQuotation(const QString &text, qsizetype &at, QString &words)
{
    QString quoted;
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        const bool doubled = text.at(i) == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"';
        if (text.at(i) == u'"' && !doubled) {
            const QStringView rest = QStringView(text).mid(i + 1).trimmed();
            if (!rest.isEmpty() && !QStringView(u",;()").contains(rest.front()))
                return false;
            words = quoted;
            at = i + 1;
            return true;
        }
        quoted += text.at(i);
        i += doubled ? 1 : 0;
    }
    return false;
}

} // namespace

QString printAuthors(const std::vector<Byline> &authors)
{
    QStringList parts;
    for (const Byline &author : authors) {
        const QString name = printed(author.name, u",;(");
        parts.append(author.role.isEmpty()
                         ? name
                         : name + QStringLiteral(" (") + printed(author.role, u")") + u')');
    }
    return parts.join(QStringLiteral(", "));
}

std::vector<Byline> parseAuthors(const QString &text)
{
    // A comma inside brackets belongs to the role: "A (data, graphics), B".
    std::vector<Byline> authors;
    Byline author;
    bool inRole = false;
    const auto end = [&] {
        author.name = singleLine(author.name);
        author.role = singleLine(author.role);
        if (!author.name.isEmpty())
            authors.push_back(author);
        author = Byline();
        inRole = false;
    };
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text.at(i);
        QString &words = inRole ? author.role : author.name;
        if (c == u'"' && words.trimmed().isEmpty() && takeQuotation(text, i, words))
            continue;
        if (!inRole && (c == u',' || c == u';'))
            end();
        else if (!inRole && c == u'(' && !author.name.isEmpty() && author.role.isEmpty())
            inRole = true;
        else if (inRole && c == u')')
            inRole = false;
        else
            words += c;
        ++i;
    }
    end();
    return authors;
}

} // namespace stet
