// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/work_identity.h"

#include "core/interchange/csl_fields.h"
#include "core/interchange/tracking_parameter.h"
#include "core/model/field_origin.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <tuple>

namespace stet {

namespace {

/// Letters and digits alone, small and without accents, a space between words.
QString foldedWords(const QString &text)
{
    constexpr qsizetype Folded = 1'000; // normalising a flood of combining marks takes square time
    const QString head =
        text.left(Folded).toLower().normalized(QString::NormalizationForm_KD).toLower();
    QString words;
    bool gap = false;
    for (const QChar c : head + text.mid(Folded)) {
        if (c.isMark() || c == u'\'' || c == QChar(0x2019))
            continue;
        if (!c.isLetterOrNumber() && !c.isSurrogate()) {
            gap = true;
            continue;
        }
        if (gap && !words.isEmpty())
            words.append(u' ');
        gap = false;
        words.append(c);
    }
    return words;
}

bool contradict(const QString &a, const QString &b)
{
    return !a.isEmpty() && !b.isEmpty() && a != b;
}

bool contradict(const PartialDate &a, const PartialDate &b)
{
    const auto differ = [](int one, int other) {
        return one != 0 && other != 0 && one != other;
    };
    return differ(a.year, b.year) || differ(a.month, b.month) || differ(a.day, b.day);
}

template <class T>
void fill(T &known, const T &other)
{
    if (known == T{})
        known = other;
}

/// The fields of a source that a merge fills, beside `extra`.
constexpr auto filledFields = std::tuple{&Source::publisher,
                                         &Source::title,
                                         &Source::authors,
                                         &Source::issued,
                                         &Source::accessed,
                                         &Source::url,
                                         &Source::canonicalUrl,
                                         &Source::archiveUrl,
                                         &Source::doi,
                                         &Source::origin};

} // namespace

QString pageIdentity(const QString &address)
{
    const QUrl url(address, QUrl::TolerantMode);
    if (!url.isValid() || url.host().isEmpty())
        return {};
    const bool isDefault = url.port() == -1 || (url.scheme() == u"http" && url.port() == 80) ||
                           (url.scheme() == u"https" && url.port() == 443);
    QUrlQuery query;
    for (const auto &[name, value] :
         QUrlQuery(url.query(QUrl::FullyEncoded)).queryItems(QUrl::FullyEncoded)) {
        if (!isTrackingParameter(name))
            query.addQueryItem(name, value);
    }
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    const QString asked = query.query(QUrl::FullyEncoded);
    if (path.isEmpty() && asked.isEmpty())
        return {};
    QString host = url.host(QUrl::FullyEncoded).toLower();
    if (host.startsWith(u"www."))
        host.remove(0, 4);
    return host + (isDefault ? QString() : u':' + QString::number(url.port())) + path +
           (asked.isEmpty() ? QString() : u'?' + asked);
}

WorkIdentity identityOf(const Source &source)
{
    WorkIdentity identity;
    if (source.terms == SourceTerms::Confidential)
        return identity;
    identity.address =
        pageIdentity(source.canonicalUrl.isEmpty() ? source.url : source.canonicalUrl);
    // An address of doi.org is a DOI, also where nobody noted it as one.
    identity.doi = (source.doi.isEmpty() ? doiFrom(source.url) : source.doi).toLower();
    const QString title = foldedWords(source.title);
    const QString publisher = foldedWords(source.publisher);
    if (!title.isEmpty() && !publisher.isEmpty())
        identity.title = title + u'\n' + publisher;
    identity.issued = source.issued;
    const auto part = [&source](const char *field) {
        return foldedWords(source.extra.value(QLatin1StringView(field)).toVariant().toString());
    };
    identity.place = {part("container-title"), part("volume"), part("issue"), part("page")};
    return identity;
}

bool sameWork(const WorkIdentity &a, const WorkIdentity &b)
{
    if (!a.doi.isEmpty() && !b.doi.isEmpty())
        return a.doi == b.doi;
    if (!a.address.isEmpty() && a.address == b.address)
        return true;
    if (a.title.isEmpty() || a.title != b.title || contradict(a.issued, b.issued))
        return false;
    for (size_t i = 0; i < a.place.size(); ++i) {
        if (contradict(a.place.at(i), b.place.at(i)))
            return false;
    }
    return true;
}

bool sameWork(const Source &a, const Source &b)
{
    return sameWork(identityOf(a), identityOf(b));
}

void KnownWorks::add(const Source &source)
{
    add(source.id, identityOf(source));
}

void KnownWorks::add(SourceId id, const WorkIdentity &identity)
{
    Known known{id, identity};
    const qsizetype place = qsizetype(m_works.size());
    for (const QString *part :
         {&known.identity.address, &known.identity.doi, &known.identity.title}) {
        if (!part->isEmpty())
            m_places.insert(*part, place);
    }
    m_works.push_back(std::move(known));
}

std::optional<SourceId> KnownWorks::find(const WorkIdentity &identity) const
{
    constexpr int MostLooked = 100; // thousands of one title would make an import slow
    qsizetype first = -1;
    for (const QString *part : {&identity.address, &identity.doi, &identity.title}) {
        if (part->isEmpty())
            continue;
        int looked = 0;
        for (auto place = m_places.constFind(*part);
             place != m_places.constEnd() && place.key() == *part && looked < MostLooked;
             ++place, ++looked) {
            if (sameWork(m_works.at(size_t(*place)).identity, identity) &&
                (first < 0 || *place < first))
                first = *place;
        }
    }
    return first < 0 ? std::nullopt : std::optional(m_works.at(size_t(first)).id);
}

Source mergedSource(Source known, const Source &other)
{
    std::apply([&](auto... field) { (fill(known.*field, other.*field), ...); }, filledFields);
    // Where the other's fields were read says nothing of these.
    Source plain = other;
    dropOrigins(plain);
    for (auto field = plain.extra.begin(); field != plain.extra.end(); ++field) {
        // The original of what Stet holds in part is of no use beside another's value.
        const bool isOriginal = field.key() == u"title" || field.key() == u"author" ||
                                field.key() == u"issued" || field.key() == u"accessed";
        if (!known.extra.contains(field.key()) && !isOriginal)
            known.extra.insert(field.key(), field.value());
    }
    return known;
}

Source steppedTo(Source now, const Source &from, const Source &to)
{
    const auto step = [&](auto field) {
        if (from.*field != to.*field && now.*field == from.*field)
            now.*field = to.*field;
    };
    std::apply([&](auto... field) { (step(field), ...); }, filledFields);
    QStringList names = from.extra.keys() + to.extra.keys();
    names.removeDuplicates();
    for (const QString &name : names) {
        const QJsonValue was = from.extra.value(name);
        const QJsonValue becomes = to.extra.value(name);
        if (was != becomes && now.extra.value(name) == was)
            becomes.isUndefined() ? now.extra.remove(name) : void(now.extra.insert(name, becomes));
    }
    return now;
}

} // namespace stet
