// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's list on 100 000 articles, in the window as a person has it, with its look and all that
// stands around it: how long its thread is kept by one turn of the loop, against one frame of 60 a
// second, and how soon the first rows are there, against 50 ms.
#include "core/desk/articles.h"
#include "core/desk/branches.h"
#include "core/model/language.h"
#include "tests/bench/bench_desk.h"
#include "tests/bench/bench_row.h"
#include "tests/bench/corpus.h"
#include "tests/bench/listed_desk.h"
#include "ui/desk/article_list_model.h"
#include "ui/desk/article_view.h"
#include "ui/desk/desk_page.h"
#include "ui/desk/list_question.h"
#include "ui/palette/palette_popup.h"
#include "ui/palette/quick_open.h"
#include "ui/settings/preferences.h"
#include "ui/shell/appearance.h"
#include "ui/shell/desk_area.h"
#include "ui/shell/main_window.h"
#include "ui/shell/shell_actions.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QThread>

#include <utility>

namespace stet::bench {

namespace {

constexpr double FrameMs = 16.7;
constexpr double FirstRowsMs = 50;
/// Words are handed to the desk 400 ms after their first key, and seen elsewhere within a second.
constexpr double LeftOfASecondMs = 600;
constexpr int WaitMs = 20'000;

/// Turns this thread's event loop by hand and notes how long each turn takes.
class Turns
{
public:
    bool until(const std::function<bool()> &done, int ms)
    {
        QElapsedTimer all;
        all.start();
        while (all.elapsed() < ms) {
            QElapsedTimer turn;
            turn.start();
            QApplication::processEvents();
            QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            m_longest = std::max(m_longest, double(turn.nsecsElapsed()) / 1e6);
            if (done())
                return true;
            QThread::usleep(200);
        }
        return false;
    }

    /// For what follows by itself: painting, pages that were looked at.
    void settle(int ms = 12)
    {
        until([] { return false; }, ms);
    }

    /// The longest turn since the last call, in milliseconds.
    double take() { return std::exchange(m_longest, 0); }

private:
    double m_longest = 0;
};

/// What one kind of step cost: the thread that the window needs, and the wait for rows.
struct Cost
{
    std::vector<double> thread;
    std::vector<double> rows;
};

class ListBench
{
public:
    explicit ListBench(std::unique_ptr<DeskSession> desk)
        : m_appearance(*qApp)
        , m_preferences(desk->actor())
        , m_window({m_appearance, m_clock, m_languages, m_preferences, false})
    {
        m_window.resize(1'440, 900);
        m_window.show();
        m_window.showDesk(std::move(desk));
        if (!m_turns.until([this] { return m_window.deskArea() != nullptr; }, WaitMs))
            qFatal("the window shows no desk");
        waitForRows();
        m_turns.settle(3'000); // the rest, and the web engine's start
    }

    ~ListBench()
    {
        m_window.actions().closeDesk->trigger();
        if (!m_turns.until([this] { return m_window.deskArea() == nullptr; }, WaitMs))
            qFatal("the desk was not closed");
    }

    Q_DISABLE_COPY_MOVE(ListBench)

    /// Gives `step`, then waits until its rows are shown. The step itself is one turn as well.
    void give(Cost &cost, const std::function<void()> &step)
    {
        m_turns.settle(1);
        m_turns.take();
        QElapsedTimer timer;
        timer.start();
        step();
        const double direct = double(timer.nsecsElapsed()) / 1e6;
        waitForRows();
        cost.rows.push_back(double(timer.nsecsElapsed()) / 1e6);
        m_turns.settle();
        cost.thread.push_back(std::max(direct, m_turns.take()));
    }

    [[nodiscard]] DeskSession &session() const { return m_window.deskArea()->session(); }

    [[nodiscard]] DeskPage &page() const { return m_window.deskArea()->deskPage(); }

    [[nodiscard]] QScrollBar &bar() const { return *page().view().verticalScrollBar(); }

    [[nodiscard]] int shownRow() const
    {
        return page().view().rowAt(page().view().viewport()->height() / 2);
    }

private:
    /// The query's first rows have come and what is on the screen has been read.
    void waitForRows()
    {
        auto &model = static_cast<ArticleListModel &>(*page().view().model());
        const bool came = m_turns.until(
            [&] {
                if (!model.hasFirstRows() || model.query() != page().question().query())
                    return false;
                const int row = model.rowCount() == 0 ? -1 : shownRow();
                return row < 0 || model.index(row, 0).data(ArticleListModel::LoadedRole).toBool();
            },
            WaitMs);
        if (!came)
            qFatal("no rows came");
    }

    Appearance m_appearance;
    SystemClock m_clock;
    Languages m_languages;
    Preferences m_preferences;
    MainWindow m_window;
    Turns m_turns;
};

Cost scrolling(ListBench &bench)
{
    Cost cost;
    constexpr int steps = 200;
    for (int i = 0; i <= steps; ++i)
        bench.give(cost,
                   [&] { bench.bar().setValue(int(qint64(bench.bar().maximum()) * i / steps)); });
    for (int i = 0; i < steps; ++i)
        bench.give(cost, [&] { bench.bar().setValue(bench.bar().value() - 3 * 56); });
    return cost;
}

Cost queues(ListBench &bench)
{
    Cost cost;
    for (int round = 0; round < 5; ++round) {
        for (const Queue queue : {Queue::Drafts,
                                  Queue::InCheck,
                                  Queue::Ready,
                                  Queue::Published,
                                  Queue::Recheck,
                                  Queue::DueToday,
                                  Queue::Mine,
                                  Queue::OpenClaims,
                                  Queue::Trash,
                                  Queue::All})
            bench.give(cost, [&] { bench.page().question().showQueue(queue, {}); });
    }
    return cost;
}

Cost sorts(ListBench &bench)
{
    Cost cost;
    for (int column = 0; column <= int(lastSortColumn); ++column) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
            bench.give(cost, [&] { bench.page().question().sortBy(SortColumn(column), order); });
    }
    bench.page().question().sortBy(SortColumn::Changed, Qt::DescendingOrder);
    return cost;
}

Cost filters(ListBench &bench)
{
    const Corpus corpus;
    Cost cost;
    for (int i = 0; i < 30; ++i) {
        ArticleQuery query;
        query.queue = i % 2 == 0 ? Queue::All : Queue::Drafts;
        query.language = i % 3 == 0 ? QStringLiteral("en") : QString();
        query.category = i % 4 == 1 ? QStringLiteral("Category %1").arg(i % 12) : QString();
        query.tag = i % 4 == 2 ? corpus.word(i % 200) : QString();
        if (i % 5 == 0)
            query.owner = QStringLiteral("Editor %1").arg(i % 40);
        bench.give(cost, [&] { bench.page().question().setQuery(query); });
    }
    bench.give(cost, [&] { bench.page().question().setQuery({}); });
    return cost;
}

Cost typing(ListBench &bench)
{
    const Corpus corpus;
    Cost cost;
    for (int word = 0; word < 12; ++word) {
        const QString text = corpus.word(word * 97);
        for (int letters = 1; letters <= text.size(); ++letters)
            bench.give(cost, [&] { bench.page().question().search(text.left(letters) + u'*'); });
    }
    bench.give(cost, [&] { bench.page().question().search({}); });
    return cost;
}

Cost quickOpen(DeskSession &session)
{
    QWidget window;
    window.resize(1'240, 820);
    window.show();
    QuickOpen quick(session, &window, nullptr);
    quick.prepare();
    Turns turns;
    if (!turns.until([&] { return quick.isReady(); }, WaitMs))
        qFatal("no titles came");
    quick.ask();
    auto *field = quick.popup().findChild<QLineEdit *>();
    Cost cost;
    const Corpus corpus;
    for (int word = 0; word < 20; ++word) {
        const QString text = corpus.word(word * 53) + u' ' + corpus.word(word * 311).left(3);
        for (int letters = 1; letters <= text.size(); ++letters) {
            bool answered = false;
            const auto connection =
                QObject::connect(&quick, &QuickOpen::answered, &quick, [&] { answered = true; });
            turns.settle(1);
            turns.take();
            QElapsedTimer timer;
            timer.start();
            field->setText(text.left(letters));
            if (!turns.until([&] { return answered; }, WaitMs))
                qFatal("quick open did not answer");
            cost.rows.push_back(double(timer.nsecsElapsed()) / 1e6);
            turns.settle();
            cost.thread.push_back(turns.take());
            QObject::disconnect(connection);
        }
    }
    return cost;
}

/// From the commit of another session, which is as another process to this one, until the window's
/// is told of it.
std::vector<double> hearing(DeskSession &session)
{
    const auto other = await(
        DeskSession::open(session.path(), OpenMode::ReadWrite, session.actor(), session.clock()));
    const ArticleId article = await(Articles(session).list(ArticleQuery(), 0, 1)).rows.front().id;
    const QUuid window = QUuid::createUuid();
    bool heard = false;
    const auto connection = QObject::connect(
        &session, &DeskSession::changed, &session, [&heard](const Changes &changes) {
            heard = heard || (changes.presence && changes.fromOutside);
        });
    Turns turns;
    std::vector<double> times;
    constexpr int rounds = 20;
    for (int round = 0; round < rounds; ++round) {
        heard = false;
        (void)await(Branches(*other).beat(window, article));
        QElapsedTimer timer;
        timer.start();
        if (!turns.until([&heard] { return heard; }, WaitMs))
            qFatal("nothing was heard of another session");
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
        heard = false;
        (void)Branches(*other).leave(window, article);
        (void)turns.until([&heard] { return heard; }, WaitMs);
        turns.settle(17 * round); // at another moment between two looks
    }
    QObject::disconnect(connection);
    return times;
}

void addRows(std::vector<Row> &rows, const QString &what, const Cost &cost, double rowsLimit)
{
    rows.push_back({.name = what + QStringLiteral(", UI thread, p95"),
                    .unit = QStringLiteral("ms"),
                    .ours = percentile(cost.thread, 0.95),
                    .reference = FrameMs});
    rows.push_back({.name = what + QStringLiteral(", first rows, p95"),
                    .unit = QStringLiteral("ms"),
                    .ours = percentile(cost.rows, 0.95),
                    .reference = rowsLimit});
}

} // namespace

std::vector<Row> benchDeskList(const QString &folder)
{
    ListBench bench(listedDesk(folder));
    std::vector<Row> rows;
    addRows(rows, QStringLiteral("100 000 articles: scrolling"), scrolling(bench), FirstRowsMs);
    addRows(rows, QStringLiteral("100 000 articles: queues"), queues(bench), FirstRowsMs);
    addRows(rows, QStringLiteral("100 000 articles: sorting"), sorts(bench), FirstRowsMs);
    addRows(rows, QStringLiteral("100 000 articles: filters"), filters(bench), FirstRowsMs);
    addRows(rows, QStringLiteral("100 000 articles: typing"), typing(bench), FirstRowsMs);
    addRows(rows,
            QStringLiteral("100 000 articles: quick open"),
            quickOpen(bench.session()),
            2 * FrameMs);
    rows.push_back({.name = QStringLiteral("another process's commit, heard of, p95"),
                    .unit = QStringLiteral("ms"),
                    .ours = percentile(hearing(bench.session()), 0.95),
                    .reference = LeftOfASecondMs});
    return rows;
}

} // namespace stet::bench
