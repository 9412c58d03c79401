// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/kind.h"

#include "core/base/core_words.h"

#include <QJsonArray>

#include <algorithm>

namespace stet {

namespace {

/// A text per language, or one string, which is English.
LocalText localTextFrom(const QJsonValue &json)
{
    LocalText text;
    if (json.isString()) {
        text.byLanguage.insert(QStringLiteral("en"), json.toString());
        return text;
    }
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isString())
            text.byLanguage.insert(it.key().toLower(), it.value().toString());
    }
    return text;
}

/// An id names a file and a folder of the site: lower-case letters, digits, hyphens within.
bool isKindId(const QString &id)
{
    constexpr qsizetype Longest = 40;
    return !id.isEmpty() && id.size() <= Longest && !id.startsWith(u'-') &&
           std::all_of(id.begin(), id.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' ||
                      c == u'_';
           });
}

tl::unexpected<Error> refuseKind(const QString &field, const QString &id)
{
    return fail(ErrorCode::InvalidInput,
                CoreWords::tr("This kind of article cannot be read: its field \"%1\" is missing or "
                              "has the wrong form.")
                    .arg(field),
                id);
}

} // namespace

QString LocalText::in(const QString &language) const
{
    const qsizetype dash = language.indexOf(u'-');
    const QString primary = dash < 0 ? language : language.left(dash);
    const auto found = byLanguage.constFind(primary.toLower());
    return found != byLanguage.constEnd() ? *found : byLanguage.value(QStringLiteral("en"));
}

Result<Kind> kindFromJson(const QJsonObject &json)
{
    Kind kind;
    kind.document = json;
    kind.id = json.value(u"id").toString();
    if (!isKindId(kind.id))
        return refuseKind(QStringLiteral("id"), kind.id.left(80));
    kind.version = json.value(u"version").toInt(1);
    kind.order = json.value(u"order").toInt(Kind::noOrder);
    kind.name = localTextFrom(json.value(u"name"));
    if (kind.name.in(QStringLiteral("en")).isEmpty())
        return refuseKind(QStringLiteral("name"), kind.id);
    kind.plural = localTextFrom(json.value(u"plural"));
    kind.schemaType = json.value(u"schemaType").toString();
    if (kind.schemaType.isEmpty())
        return refuseKind(QStringLiteral("schemaType"), kind.id);
    kind.reviewDays = json.value(u"reviewDays").toInt();
    if (kind.reviewDays < 0)
        return refuseKind(QStringLiteral("reviewDays"), kind.id);

    kind.target = targetFrom(json);
    if (kind.target.amount < 0)
        return refuseKind(targetMember(kind.target.measure), kind.id);
    kind.headlineLimit = json.value(u"headlineLimit").toInt(Kind::usualHeadline);
    if (kind.headlineLimit < 0)
        return refuseKind(QStringLiteral("headlineLimit"), kind.id);
    kind.dekLimit = json.value(u"dekLimit").toInt();
    if (kind.dekLimit < 0)
        return refuseKind(QStringLiteral("dekLimit"), kind.id);
    kind.beginning = localTextFrom(json.value(u"beginning"));

    const QJsonArray sections = json.value(u"sections").toArray();
    for (const QJsonValue &item : sections) {
        const QJsonObject section = item.toObject();
        SectionPreset preset{localTextFrom(section.value(u"heading")),
                             localTextFrom(section.value(u"prompt")),
                             section.value(u"judgement").toBool()};
        if (preset.heading.in(QStringLiteral("en")).isEmpty())
            return refuseKind(QStringLiteral("sections.heading"), kind.id);
        kind.sections.push_back(std::move(preset));
    }
    kind.readerHeading = localTextFrom(json.value(u"readerHeading"));
    kind.readerText = localTextFrom(json.value(u"readerText"));
    const QJsonObject recheck = json.value(u"recheck").toObject();
    kind.recheckText = localTextFrom(recheck.value(u"text"));
    kind.recheckOf = recheck.value(u"of").toString();
    kind.sourcesIntro = localTextFrom(json.value(u"sourcesIntro"));
    return kind;
}

LocalText Kind::listName() const
{
    LocalText text = name;
    for (auto it = plural.byLanguage.begin(); it != plural.byLanguage.end(); ++it)
        text.byLanguage.insert(it.key(), it.value());
    return text;
}

void sortKinds(std::vector<Kind> &kinds)
{
    std::sort(kinds.begin(), kinds.end(), [](const Kind &a, const Kind &b) {
        return a.order != b.order ? a.order < b.order : a.id < b.id;
    });
}

void settleRechecks(std::vector<Kind> &kinds)
{
    for (Kind &kind : kinds) {
        kind.recheckKept = std::any_of(kinds.begin(), kinds.end(), [&](const Kind &other) {
            return other.id == kind.recheckOf && other.reviewDays > 0;
        });
    }
}

} // namespace stet
