// SPDX-License-Identifier: GPL-3.0-or-later
// Writes to a desk until it is killed: kill_writer DESK SLUG FROM [PHASE]. Says "doing WHAT N"
// before each write and "WHAT N" once the desk has acknowledged it, each line by one write(2): a
// line that was read is a promise that was made. WHAT is save, checkpoint, import (with saves
// between its transactions), wal (closing the last connection, which folds the -wal into the file)
// or fold (so much text that the -wal is folded beside the saves); PHASE is what it mostly does.
#include "core/base/clock.h"
#include "core/desk/articles.h"
#include "core/desk/desk_session.h"
#include "core/desk/import/importing.h"

#include <QCoreApplication>

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

using namespace stet;

namespace {

constexpr int ImportedAtOnce = 40;
constexpr int SavesBeforePhase = 25;
constexpr qsizetype BulkyText = 200'000;
constexpr qsizetype HugeText = 2'500'000; ///< units; four of them make a -wal worth folding
constexpr int SavesWhileFolding = 8;

template <class T>
auto orEnd(QFuture<T> future)
{
    future.waitForFinished();
    T result = future.takeResult();
    if (!result) {
        std::fprintf(stderr,
                     "%s (%s)\n",
                     qPrintable(result.error().message),
                     qPrintable(result.error().detail));
        std::exit(2);
    }
    return std::move(*result);
}

void tell(const QByteArray &what, qint64 number)
{
    const QByteArray line = what + ' ' + QByteArray::number(number) + '\n';
    if (::write(STDOUT_FILENO, line.constData(), size_t(line.size())) != line.size())
        std::_Exit(3);
}

class KillWriter
{
public:
    KillWriter(QString path, QString slug, qint64 from)
        : m_path(std::move(path))
        , m_slug(std::move(slug))
        , m_number(from)
    {
        open();
        m_article = orEnd(Articles(*m_session).bySlug(m_slug));
    }

    /// Each save appends one line "N" to the body, so that the kept body tells which saves it
    /// holds.
    void save()
    {
        ++m_number;
        const QString text = QString::number(m_number) + u'\n';
        DraftSave save{m_article.id, m_article.version, {}, m_article.content};
        save.edits.push_back({DraftField::Body, m_article.content.body.size(), {}, text, m_number});
        save.content.body += text;
        tell("doing save", m_number);
        m_article = orEnd(Articles(*m_session).save(std::move(save)));
        tell("save", m_number);
    }

    void checkpoint()
    {
        tell("doing checkpoint", m_number);
        (void)orEnd(Articles(*m_session).checkpoint(m_article.id, RevisionReason::Closed));
        tell("checkpoint", m_number);
    }

    void import()
    {
        std::vector<ImportedArticle> batch(ImportedAtOnce);
        for (size_t i = 0; i < batch.size(); ++i) {
            ArticleContent &content = batch.at(i).article.content;
            content.headline = QStringLiteral("Import %1 part %2").arg(m_number).arg(i);
            content.category = m_slug;
            content.body = QStringLiteral("Words of an import.\n").repeated(100);
        }
        const qint64 number = m_number;
        tell("doing import", number);
        QFuture<Result<ImportReport>> imported = Importing(*m_session).take({}, std::move(batch));
        // An edit that waits ends the import's transaction: so it takes several.
        do
            save();
        while (!imported.isFinished());
        (void)orEnd(std::move(imported));
        tell("import", number);
    }

    void foldBeside()
    {
        for (int i = 0; i < 3; ++i)
            addText(HugeText);
        tell("doing fold", m_number);
        const qint64 number = m_number;
        addText(HugeText);
        for (int i = 0; i < SavesWhileFolding; ++i)
            save();
        tell("fold", number);
    }

    void foldWal()
    {
        addText(BulkyText);
        tell("doing wal", m_number);
        m_session.reset();
        tell("wal", m_number);
        open();
    }

private:
    void addText(qsizetype units)
    {
        ArticleContent bulky;
        bulky.headline = QStringLiteral("Bulky");
        bulky.body = QString::number(m_number).repeated(units / QString::number(m_number).size());
        (void)orEnd(Articles(*m_session).create(std::move(bulky)));
    }

    void open()
    {
        static const SystemClock clock;
        const Actor actor{
            QStringLiteral("Kill Writer"), QStringLiteral("kill"), QStringLiteral("test")};
        m_session = orEnd(DeskSession::open(m_path, OpenMode::ReadWrite, actor, clock));
    }

    QString m_path;
    QString m_slug;
    qint64 m_number;
    std::unique_ptr<DeskSession> m_session;
    Article m_article;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    if (argc < 4)
        return 1;
    const QByteArray phase = argc > 4 ? argv[4] : "save";
    KillWriter writer(QString::fromLocal8Bit(argv[1]),
                      QString::fromLocal8Bit(argv[2]),
                      QByteArray(argv[3]).toLongLong());
    for (int saves = 1;; ++saves) {
        writer.save();
        if (saves < SavesBeforePhase)
            continue;
        if (phase == "checkpoint")
            writer.checkpoint();
        else if (phase == "import")
            writer.import();
        else if (phase == "wal")
            writer.foldWal();
        else if (phase == "fold")
            writer.foldBeside();
    }
}
