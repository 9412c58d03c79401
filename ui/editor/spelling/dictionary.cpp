// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/spelling/dictionary.h"

#include "ui/editor/spelling/spell_rules.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <hunspell.hxx>

#include <optional>
#include <string>

namespace stet {

namespace {

constexpr int mostSuggestions = 6;
constexpr qsizetype longestSuggested = 40; // hunspell's search grows fast with the word

QStringList folders()
{
    QStringList all = qEnvironmentVariable("DICPATH").split(u':', Qt::SkipEmptyParts);
    for (const QString &data :
         QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation))
        all << data + QStringLiteral("/hunspell") << data + QStringLiteral("/myspell/dicts");
    return all;
}

/// The path without its ending of the dictionary called `name`, see `dictionaryNames`.
std::optional<QString> dictionaryIn(const QString &folder, const QString &name)
{
    QString found = name;
    if (name.endsWith(u'_')) {
        const QStringList any =
            QDir(folder).entryList({name + QStringLiteral("*.dic")}, QDir::Files, QDir::Name);
        if (any.isEmpty())
            return std::nullopt;
        found = any.first().chopped(4);
    }
    const QString path = folder + u'/' + found;
    const bool whole = QFile::exists(path + QStringLiteral(".aff")) &&
                       QFile::exists(path + QStringLiteral(".dic"));
    return whole ? std::optional(path) : std::nullopt;
}

/// As Qt and ICU call it: dictionaries say "ISO8859-1".
QByteArray encodingName(const std::string &name)
{
    QByteArray encoding = QByteArray::fromStdString(name);
    if (encoding.startsWith("ISO8859-"))
        encoding.replace("ISO8859-", "ISO-8859-");
    return encoding;
}

} // namespace

Dictionary::Dictionary(const QString &affix, const QString &words)
    : m_hunspell(std::make_unique<Hunspell>(QFile::encodeName(affix).constData(),
                                            QFile::encodeName(words).constData()))
{
    const QByteArray encoding = encodingName(m_hunspell->get_dict_encoding());
    m_encoder = QStringEncoder(encoding.constData(), QStringConverter::Flag::Stateless);
    m_decoder = QStringDecoder(encoding.constData(), QStringConverter::Flag::Stateless);
}

Dictionary::~Dictionary() = default;

std::unique_ptr<Dictionary> Dictionary::open(const QString &tag)
{
    for (const QString &name : dictionaryNames(tag)) {
        for (const QString &folder : folders()) {
            const std::optional<QString> path = dictionaryIn(folder, name);
            if (!path)
                continue;
            std::unique_ptr<Dictionary> dictionary(
                new Dictionary(*path + QStringLiteral(".aff"), *path + QStringLiteral(".dic")));
            if (dictionary->m_encoder.isValid() && dictionary->m_decoder.isValid())
                return dictionary;
        }
    }
    return nullptr;
}

bool Dictionary::knows(const QString &word)
{
    const QByteArray bytes = m_encoder(word);
    if (m_encoder.hasError()) {
        m_encoder.resetState();
        return true;
    }
    return m_hunspell->spell(bytes.toStdString());
}

QStringList Dictionary::suggestions(const QString &word)
{
    QStringList found;
    const QByteArray bytes = m_encoder(word);
    if (m_encoder.hasError() || word.size() > longestSuggested) {
        m_encoder.resetState();
        return found;
    }
    for (const std::string &one : m_hunspell->suggest(bytes.toStdString())) {
        if (found.size() == mostSuggestions)
            break;
        found << QString(m_decoder(QByteArray::fromStdString(one)));
    }
    return found;
}

} // namespace stet
