// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/journal/journal_reading.h"

#include "core/base/core_words.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace stet {

namespace {

/// Many times what a session writes; more is not ours.
constexpr qint64 MostBytes = 1LL << 30;

/// Goes through the records in order and holds what they lead to.
class JournalReader
{
public:
    explicit JournalReader(JournalContents &contents)
        : m_contents(contents)
        , m_drafts(contents.drafts)
    {}

    void take(const QJsonObject &record)
    {
        const QString what = record.value(QLatin1String("record")).toString();
        if (what == QLatin1String("words"))
            takeWords(record);
        else if (what == QLatin1String("step"))
            takeStep(record);
        else if (what == QLatin1String("settled"))
            std::erase_if(m_drafts, [&](const JournalDraft &draft) {
                return draft.entry.article == of(record);
            });
    }

    /// A record could not be read, and nobody knows whose it was.
    void lose()
    {
        m_contents.damaged = true;
        for (JournalDraft &draft : m_drafts)
            draft.damaged = true;
    }

private:
    static ArticleId of(const QJsonObject &record)
    {
        return ArticleId::fromString(record.value(QLatin1String("article")).toString());
    }

    void takeWords(const QJsonObject &record)
    {
        JournalDraft draft{
            entryFrom(record), record.value(QLatin1String("atMs")).toInteger(), false};
        if (draft.entry.article.isNull())
            return;
        std::erase_if(m_drafts, [&](const JournalDraft &before) {
            return before.entry.article == draft.entry.article;
        });
        m_drafts.push_back(std::move(draft));
    }

    void takeStep(const QJsonObject &record)
    {
        const auto draft =
            std::find_if(m_drafts.begin(), m_drafts.end(), [&](const JournalDraft &candidate) {
                return candidate.entry.article == of(record);
            });
        if (draft == m_drafts.end())
            return;
        if (applyStep(record, draft->entry.content)) {
            // It fits and its hash says so: nothing was lost on the way here.
            draft->damaged = false;
            draft->atMs = record.value(QLatin1String("atMs")).toInteger();
        } else {
            draft->damaged = true;
            m_contents.damaged = true;
        }
    }

    JournalContents &m_contents;
    std::vector<JournalDraft> &m_drafts;
};

} // namespace

Result<JournalContents> readJournal(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io,
                    CoreWords::tr("A recovery file cannot be read."),
                    path + QStringLiteral(": ") + file.errorString());
    if (file.size() > MostBytes)
        return fail(
            ErrorCode::InvalidInput, CoreWords::tr("This is not a recovery file of Stet."), path);
    const QByteArray first = file.readLine();
    const std::optional<QJsonObject> opening =
        journalObject(first.chopped(first.endsWith('\n') ? 1 : 0));
    const Result<JournalHead> head = headFrom(opening.value_or(QJsonObject()));
    if (!head)
        return fail(head.error().code, head.error().message, path);
    JournalContents contents{*head, {}, false};
    JournalReader reader(contents);
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        const bool ends = line.endsWith('\n');
        const QByteArray bare = line.chopped(ends ? 1 : 0);
        if (bare.isEmpty())
            continue;
        if (const std::optional<QJsonObject> record = journalObject(bare))
            reader.take(*record);
        else if (ends)
            reader.lose();
    }
    return contents;
}

} // namespace stet
