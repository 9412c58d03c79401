// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/deploy_command.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace stet {

namespace {

struct DeployWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::DeployCommand)
};

struct DeployWord
{
    QString text;
    bool quoted = false; ///< some of it stood in quotation marks or behind a backslash
};

/// Reads one line, word by word.
class WordReader
{
public:
    explicit WordReader(const QString &line)
        : m_line(line)
    {}

    Result<std::vector<DeployWord>> readAll()
    {
        std::vector<DeployWord> words;
        while (skipSpace()) {
            Result<DeployWord> word = readWord();
            if (!word)
                return tl::unexpected<Error>(word.error());
            words.push_back(std::move(*word));
        }
        return words;
    }

private:
    bool skipSpace()
    {
        while (m_at < m_line.size() && m_line[m_at].isSpace())
            ++m_at;
        return m_at < m_line.size();
    }

    Result<DeployWord> readWord()
    {
        DeployWord word;
        while (m_at < m_line.size() && !m_line[m_at].isSpace()) {
            const QChar here = m_line[m_at++];
            if (here == u'\\') {
                if (m_at == m_line.size())
                    return fail(ErrorCode::InvalidInput,
                                DeployWords::tr("The command ends with a backslash."));
                word.text += m_line[m_at++];
                word.quoted = true;
            } else if (here == u'\'' || here == u'"') {
                if (!readQuoted(here, word.text))
                    return fail(ErrorCode::InvalidInput,
                                DeployWords::tr("A quotation mark %1 is never closed.").arg(here));
                word.quoted = true;
            } else {
                word.text += here;
            }
        }
        return word;
    }

    bool readQuoted(QChar mark, QString &text)
    {
        while (m_at < m_line.size()) {
            const QChar here = m_line[m_at++];
            if (here == mark)
                return true;
            const bool escapes = mark == u'"' && here == u'\\' && m_at < m_line.size() &&
                                 (m_line[m_at] == u'"' || m_line[m_at] == u'\\');
            text += escapes ? m_line[m_at++] : here;
        }
        return false;
    }

    const QString &m_line;
    qsizetype m_at = 0;
};

bool meansSomethingToAShell(const DeployWord &word)
{
    static const QStringList signs{QStringLiteral("|"),
                                   QStringLiteral("||"),
                                   QStringLiteral("&"),
                                   QStringLiteral("&&"),
                                   QStringLiteral(";"),
                                   QStringLiteral("<"),
                                   QStringLiteral(">"),
                                   QStringLiteral(">>"),
                                   QStringLiteral("2>"),
                                   QStringLiteral("2>&1")};
    return !word.quoted && signs.contains(word.text);
}

} // namespace

Result<DeployCommand> deployCommandFrom(const QString &line)
{
    Result<std::vector<DeployWord>> words = WordReader(line).readAll();
    if (!words)
        return tl::unexpected<Error>(words.error());
    if (words->empty() || words->front().text.isEmpty())
        return fail(ErrorCode::InvalidInput, DeployWords::tr("There is no program to run."));
    DeployCommand command;
    command.program = words->front().text;
    for (size_t i = 0; i < words->size(); ++i) {
        const DeployWord &word = (*words)[i];
        if (meansSomethingToAShell(word))
            return fail(ErrorCode::InvalidInput,
                        DeployWords::tr("“%1” means nothing here, since no shell reads the "
                                        "command. Put it into a script, and name that.")
                            .arg(word.text));
        if (i > 0)
            command.arguments.append(word.text);
    }
    return command;
}

DeployCommand commandFor(const DeployCommand &command, const QString &folder)
{
    const QString gap = QString::fromLatin1(SiteGap);
    DeployCommand filled = command;
    filled.program.replace(gap, folder);
    for (QString &argument : filled.arguments)
        argument.replace(gap, folder);
    return filled;
}

} // namespace stet
