// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/language.h"
#include "core/store/sql/connection.h"

#include <QJsonObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace stet {

/// Kinds of articles and languages as the desk has them: data with a version, copied in, so that
/// a desk reads the same with another program version. Used on its connection's thread.
class DefinitionStore
{
public:
    enum class What { Kind, Language };

    explicit DefinitionStore(Connection &connection);

    /// The newest version of each, by id.
    [[nodiscard]] std::vector<QJsonObject> newest(What what);

    /// The newest version of each language, ready to be read by. Made anew only where the desk has
    /// other documents than the last time: to make them takes longer than most that is asked.
    [[nodiscard]] std::shared_ptr<const Languages> languages();

    /// The newest version of one; an empty object where the desk has none.
    [[nodiscard]] QJsonObject newestOf(What what, const QString &id);

    /// Keeps `document` as the next version after `newestOf`, as the desk's own: no version that
    /// comes with the program takes its place any more. Gives the document as it is kept.
    QJsonObject keepOwn(What what, QJsonObject document);

    /// SHA-256 (hexadecimal) of a document as it is stored, for the event that records it.
    [[nodiscard]] static QByteArray hashOf(const QJsonObject &document);

    /// Keeps `document` under its "id" (or "tag") and "version", unless the desk has that version,
    /// a newer one or one of its own. True where it was new.
    bool copyIn(What what, const QJsonObject &document);

    /// Whether `copyIn` would keep it.
    [[nodiscard]] bool lacks(What what, const QJsonObject &document);

private:
    [[nodiscard]] QStringList newestTexts(What what);

    Connection &m_connection;
    QStringList m_languageTexts; ///< that `m_languages` was made of
    std::shared_ptr<const Languages> m_languages;
};

} // namespace stet
