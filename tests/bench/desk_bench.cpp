// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's list on 100 000 articles: how long the window's thread is kept by one turn of its
// loop, against one frame of 60 a second, and how soon the first rows are there, against 50 ms.
#include "core/model/language.h"
#include "tests/bench/bench_row.h"
#include "tests/bench/corpus.h"
#include "tests/bench/listed_desk.h"
#include "ui/desk/article_list_model.h"
#include "ui/desk/article_view.h"
#include "ui/desk/desk_page.h"
#include "ui/desk/list_question.h"
#include "ui/palette/palette_popup.h"
#include "ui/palette/quick_open.h"

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
    explicit ListBench(DeskSession &session)
        : m_page(session, m_languages)
    {
        m_page.resize(1'240, 820);
        m_page.show();
        waitForRows();
        m_turns.settle(300); // the rest
    }

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

    DeskPage &page() { return m_page; }

    QScrollBar &bar() { return *m_page.view().verticalScrollBar(); }

    [[nodiscard]] int shownRow() const
    {
        return m_page.view().rowAt(m_page.view().viewport()->height() / 2);
    }

private:
    /// The query's first rows have come and what is on the screen has been read.
    void waitForRows()
    {
        auto &model = static_cast<ArticleListModel &>(*m_page.view().model());
        const bool came = m_turns.until(
            [&] {
                if (!model.hasFirstRows() || model.query() != m_page.question().query())
                    return false;
                const int row = model.rowCount() == 0 ? -1 : shownRow();
                return row < 0 || model.index(row, 0).data(ArticleListModel::LoadedRole).toBool();
            },
            WaitMs);
        if (!came)
            qFatal("no rows came");
    }

    Languages m_languages;
    DeskPage m_page;
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
    const std::unique_ptr<DeskSession> desk = listedDesk(folder);
    std::vector<Row> rows;
    {
        ListBench bench(*desk);
        addRows(rows, QStringLiteral("100 000 articles: scrolling"), scrolling(bench), FirstRowsMs);
        addRows(rows, QStringLiteral("100 000 articles: queues"), queues(bench), FirstRowsMs);
        addRows(rows, QStringLiteral("100 000 articles: sorting"), sorts(bench), FirstRowsMs);
        addRows(rows, QStringLiteral("100 000 articles: filters"), filters(bench), FirstRowsMs);
        addRows(rows, QStringLiteral("100 000 articles: typing"), typing(bench), FirstRowsMs);
    }
    addRows(rows, QStringLiteral("100 000 articles: quick open"), quickOpen(*desk), 2 * FrameMs);
    return rows;
}

} // namespace stet::bench
