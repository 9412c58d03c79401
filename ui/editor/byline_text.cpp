// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/byline_text.h"

#include "core/base/text.h"

#include <QStringList>

namespace stet {

QString printAuthors(const std::vector<Byline> &authors)
{
    QStringList parts;
    for (const Byline &author : authors)
        parts.append(author.role.isEmpty()
                         ? author.name
                         : author.name + QStringLiteral(" (") + author.role + u')');
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
    for (const QChar c : text) {
        if (!inRole && (c == u',' || c == u';'))
            end();
        else if (!inRole && c == u'(' && !author.name.isEmpty() && author.role.isEmpty())
            inRole = true;
        else if (inRole && c == u')')
            inRole = false;
        else
            (inRole ? author.role : author.name) += c;
    }
    end();
    return authors;
}

} // namespace stet
