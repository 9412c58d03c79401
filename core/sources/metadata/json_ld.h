// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace stet {

/// The thing that a page's JSON-LD is about.
class JsonLdThing
{
public:
    /// Reads the texts of the page's `application/ld+json` scripts: objects, arrays and `@graph`,
    /// of which the first of schema.org's articles counts, one that names `url` before any other,
    /// and only then a WebPage. What is no JSON is passed over. Bounded in depth and number.
    JsonLdThing(const QStringList &scripts, const QString &url);

    /// Of schema.org, "NewsArticle"; empty where there is nothing.
    [[nodiscard]] QString type() const { return m_type; }

    /// The text of a property, or of the name of the thing that it leads to; empty where there is
    /// none.
    [[nodiscard]] QString text(const QString &property) const;

    /// The things or texts of a property: persons, organizations; what is named by `@id` is looked
    /// up.
    [[nodiscard]] QList<QJsonObject> things(const QString &property) const;

    [[nodiscard]] QJsonValue value(const QString &property) const
    {
        return m_thing.value(property);
    }

    /// The publications that it is part of, nearest first: an issue, its volume, the journal; a
    /// book. A web site is none.
    [[nodiscard]] QList<QJsonObject> publications() const;

    /// As `text`, of one of the things.
    [[nodiscard]] QString textIn(const QJsonObject &thing, const QString &property) const;

private:
    void gatherPublications(const QJsonObject &part, QList<QJsonObject> &found, int depth) const;
    void gather(const QJsonValue &value, int depth);
    [[nodiscard]] QJsonObject resolved(const QJsonObject &thing) const;

    QList<QJsonObject> m_all;
    QHash<QString, QJsonObject> m_byId;
    QJsonObject m_thing;
    QString m_type;
};

/// Whether a publication of schema.org is one with a title of its own, as its volumes have none.
[[nodiscard]] bool isTitledPublication(const QJsonObject &thing);

/// Whether schema.org's type is one of an article's.
[[nodiscard]] bool isArticleType(const QString &type);

/// The type of CSL 1.0.2 for one of schema.org; empty where there is none.
[[nodiscard]] QString cslTypeOf(const QString &type);

} // namespace stet
