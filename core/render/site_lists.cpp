// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/site_lists.h"

#include "core/base/text.h"
#include "core/galley/stable_hash.h"

namespace stet {

using namespace Qt::StringLiterals;

namespace {

/// Names beyond this are cut, and told apart by their hash.
constexpr qsizetype LongestName = 60;
/// Normalising a flood of combining marks takes square time.
constexpr qsizetype Considered = 1'000;

QString prefixOf(ListSubject subject)
{
    switch (subject) {
    case ListSubject::Category:
        return QStringLiteral("category-");
    case ListSubject::Tag:
        return QStringLiteral("tag-");
    case ListSubject::Author:
        return QStringLiteral("author-");
    case ListSubject::Kind:
        break;
    }
    return QStringLiteral("index-");
}

/// `name` in lower case with a hyphen for what is between words; empty where it is more than
/// letters of ASCII, digits, spaces and hyphens, or long.
QString plainName(const QString &name)
{
    if (name.size() > LongestName)
        return {};
    QString plain;
    plain.reserve(name.size());
    bool gap = false;
    for (const QChar c : name) {
        const ushort code = c.unicode();
        if (c == u' ' || c == u'-') {
            gap = true;
            continue;
        }
        const bool upper = code >= 'A' && code <= 'Z';
        if (!upper && (code < 'a' || code > 'z') && (code < '0' || code > '9'))
            return {};
        if (gap && !plain.isEmpty())
            plain += u'-';
        gap = false;
        plain += upper ? QChar(code + ('a' - 'A')) : c;
    }
    return plain;
}

/// `name` with a hash of all of it.
QString hashedName(const QString &name)
{
    const QByteArray bytes = name.toUtf8();
    const quint64 hash = stableHash(bytes.constData(), static_cast<size_t>(bytes.size()));
    const QString digits =
        QString::number(static_cast<quint32>(hash), 16).rightJustified(8, QLatin1Char('0'));
    QString letters = slugify(name).left(LongestName);
    while (letters.endsWith(u'-'))
        letters.chop(1);
    return letters.isEmpty() ? digits : letters + u'-' + digits;
}

} // namespace

QString listName(ListSubject subject, const QString &name)
{
    if (const QString plain = plainName(name); !plain.isEmpty())
        return prefixOf(subject) + plain;
    const QString folded = singleLine(name).toCaseFolded();
    if (folded.size() <= Considered) {
        QString bare = folded.normalized(QString::NormalizationForm_KD);
        bare.removeIf([](QChar c) { return c.isMark(); });
        bare.replace(u'ß', u"ss"_s);
        if (const QString plain = plainName(bare); !plain.isEmpty())
            return prefixOf(subject) + plain;
    }
    return prefixOf(subject) + hashedName(folded);
}

QStringList authorNames(const std::vector<Byline> &authors)
{
    QStringList names;
    for (const Byline &author : authors) {
        if (const QString name = singleLine(author.name); !name.isEmpty())
            names.append(name);
    }
    names.removeDuplicates();
    return names;
}

QString listPath(const QString &name, size_t number)
{
    return number == 0 ? name + QStringLiteral(".html")
                       : name + u'.' + QString::number(number) + QStringLiteral(".html");
}

std::vector<SiteList> siteLists(const std::vector<Kind> &kinds, const QStringList &inUse)
{
    std::vector<SiteList> lists;
    const auto add = [&lists](const QString &kind, const LocalText &title) {
        const QString wanted =
            QStringLiteral("index-") + pagePath(kind, QStringLiteral("x")).section(u'/', 0, 0);
        QString name = wanted;
        const auto isTaken = [&name](const SiteList &list) {
            return list.name == name;
        };
        for (int number = 2; std::any_of(lists.begin(), lists.end(), isTaken); ++number)
            name = wanted + u'-' + QString::number(number);
        lists.push_back({kind, name, title});
    };
    QStringList unknown = inUse;
    unknown.sort();
    for (const Kind &kind : kinds) {
        if (unknown.removeOne(kind.id))
            add(kind.id, kind.listName());
    }
    for (const QString &id : unknown)
        add(id, {{{QStringLiteral("en"), id}}});
    return lists;
}

std::vector<PageLink>
siteNav(const std::vector<SiteList> &lists, const Language &language, const QString &root)
{
    std::vector<PageLink> links;
    links.reserve(lists.size());
    for (const SiteList &list : lists)
        links.push_back({list.title.in(language.tag), root + list.path()});
    return links;
}

} // namespace stet
