// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"
#include "ui/desk/article_list_model.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QPromise>
#include <QSignalSpy>

using namespace stet;
using namespace stet::test;

/// The list's model against a desk that is a vector.
class TestArticleListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOnlyThePagesThatAreLookedAt();
    void aRefreshKeepsTheChosenRow();
    void aRowThatGoesTakesItsIndexAlong();
    void onlyTheLastOfSeveralQuestionsIsAsked();
    void theFirstRowsComeBeforeTheRest();
    void whoLooksFurtherDownDoesNotWaitForTheRest();
    void aNewQuestionWaitsForNoRest();
    void aSmallDeskIsAskedOnce();
    void everyColumnHasWords();

private:
    static std::vector<ArticleRow> rows(int count);
    /// The order of rows by the number in their headline, which is what stands for them here.
    static ArticleOrder orderOf(const std::vector<ArticleRow> &all);
    ArticleListDoor door(const std::vector<ArticleRow> &all);

    template <class T>
    static QFuture<Result<T>> ready(T value)
    {
        QPromise<Result<T>> promise;
        promise.start();
        promise.addResult(Result<T>(std::move(value)));
        promise.finish();
        return promise.future();
    }

    FakeClock m_clock;
    QList<int> m_asked; ///< the first rows that were asked for
};

std::vector<ArticleRow> TestArticleListModel::rows(int count)
{
    std::vector<ArticleRow> all(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i) {
        all[size_t(i)].id = ArticleId::create(i + 1);
        all[size_t(i)].headline = QString::number(i);
    }
    return all;
}

ArticleOrder TestArticleListModel::orderOf(const std::vector<ArticleRow> &all)
{
    std::vector<qint64> numbers;
    for (const ArticleRow &row : all)
        numbers.push_back(row.headline.toLongLong() + 1);
    return ArticleOrder(numbers);
}

ArticleListDoor TestArticleListModel::door(const std::vector<ArticleRow> &all)
{
    const auto part = [&all](int first, int count) {
        const auto end = std::min(all.size(), size_t(first + count));
        return size_t(first) < end
                   ? std::vector<ArticleRow>(all.begin() + first, all.begin() + std::ptrdiff_t(end))
                   : std::vector<ArticleRow>();
    };
    return {
        [this, &all, part](const ArticleQuery &, int first, int count) {
            m_asked << first;
            return ready(ArticleListing{orderOf(all), int(all.size()), first, part(first, count)});
        },
        [this, part](const ArticleOrder &, int first, int count) {
            m_asked << first;
            return ready(part(first, count));
        }};
}

void TestArticleListModel::readsOnlyThePagesThatAreLookedAt()
{
    const std::vector<ArticleRow> all = rows(100'000);
    ArticleListModel model(door(all), m_clock);
    const QAbstractItemModelTester tester(&model);
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 100'000);
    m_asked.clear();
    const QModelIndex far = model.index(70'123, 0);
    QVERIFY(!far.data(ArticleListModel::LoadedRole).toBool());
    QTRY_COMPARE(far.data().toString(), QStringLiteral("70123"));
    QVERIFY(m_asked.size() < 8);
    QVERIFY(m_asked.contains(70'000));
}

void TestArticleListModel::aRefreshKeepsTheChosenRow()
{
    std::vector<ArticleRow> all = rows(1'450);
    ArticleListModel model(door(all), m_clock);
    const QAbstractItemModelTester tester(&model);
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 1'450);
    const QPersistentModelIndex chosen = model.index(7, 0);
    const QPersistentModelIndex unread = model.index(1'300, 0);
    std::rotate(all.begin(), all.begin() + 7, all.begin() + 8); // it was changed: now the newest
    ArticleRow added = rows(1).front();
    added.headline = QStringLiteral("5000");
    all.insert(all.begin() + 20, added);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 1'451);
    QCOMPARE(chosen.row(), 0);
    QCOMPARE(chosen.data().toString(), QStringLiteral("7"));
    QCOMPARE(unread.row(), 1'301); // known by the order alone
    QTRY_COMPARE(unread.data().toString(), QStringLiteral("1300"));
}

void TestArticleListModel::aRowThatGoesTakesItsIndexAlong()
{
    std::vector<ArticleRow> all = rows(3);
    ArticleListModel model(door(all), m_clock);
    const QAbstractItemModelTester tester(&model);
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 3);
    const QPersistentModelIndex gone = model.index(1, 0);
    const QPersistentModelIndex stays = model.index(2, 0);
    all.erase(all.begin() + 1);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 2);
    QVERIFY(!gone.isValid());
    QCOMPARE(stays.row(), 1);
}

void TestArticleListModel::onlyTheLastOfSeveralQuestionsIsAsked()
{
    std::vector<QPromise<Result<ArticleListing>>> asked;
    QStringList texts;
    asked.reserve(4);
    ArticleListModel model({[&](const ArticleQuery &query, int, int) {
                                texts << query.text;
                                asked.emplace_back();
                                asked.back().start();
                                return asked.back().future();
                            },
                            [](const ArticleOrder &, int, int) {
                                return ready(std::vector<ArticleRow>());
                            }},
                           m_clock);
    const auto answerWith = [&](size_t question, int count) {
        const std::vector<ArticleRow> all = rows(count);
        asked[question].addResult(
            Result<ArticleListing>(ArticleListing{orderOf(all), count, 0, all}));
        asked[question].finish();
    };
    for (const char *text : {"a", "ab", "abc"}) {
        ArticleQuery query;
        query.text = QString::fromLatin1(text);
        model.setQuery(query);
    }
    QVERIFY(model.isLoading());
    answerWith(0, 9);
    QTRY_COMPARE(texts, (QStringList{QStringLiteral("a"), QStringLiteral("abc")}));
    QCOMPARE(model.rowCount(), 0);
    answerWith(1, 5);
    QTRY_COMPARE(model.rowCount(), 5);
    QVERIFY(!model.isLoading());
}

void TestArticleListModel::theFirstRowsComeBeforeTheRest()
{
    const std::vector<ArticleRow> all = rows(1'000);
    QPromise<Result<ArticleListing>> whole;
    whole.start();
    ArticleListDoor slow = door(all);
    slow.list = [&](const ArticleQuery &, int, int) {
        return whole.future();
    };
    slow.beginning = [](const ArticleQuery &, int count) {
        const std::vector<ArticleRow> first = rows(count);
        return ready(ArticleListing{orderOf(first), count, 0, first});
    };
    ArticleListModel model(slow, m_clock);
    const QAbstractItemModelTester tester(&model);
    QSignalSpy loaded(&model, &ArticleListModel::loaded);
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), ArticleListModel::firstRows);
    QCOMPARE(model.index(7, 0).data().toString(), QStringLiteral("7"));
    QVERIFY(model.isLoading());
    QVERIFY(loaded.isEmpty());
    const QPersistentModelIndex seen = model.index(7, 0);
    whole.addResult(Result<ArticleListing>(
        ArticleListing{orderOf(all),
                       int(all.size()),
                       0,
                       {all.begin(), all.begin() + ArticleListModel::pageRows}}));
    whole.finish();
    QTRY_COMPARE(model.rowCount(), 1'000);
    QCOMPARE(loaded.size(), 1);
    QVERIFY(!model.isLoading());
    QCOMPARE(seen.row(), 7);
    QTRY_COMPARE(model.index(900, 0).data().toString(), QStringLiteral("900"));
}

void TestArticleListModel::whoLooksFurtherDownDoesNotWaitForTheRest()
{
    const std::vector<ArticleRow> all = rows(1'000);
    int asked = 0;
    ArticleListDoor patient = door(all);
    patient.list = [&](const ArticleQuery &, int, int) {
        ++asked;
        return ready(ArticleListing{
            orderOf(all), 1'000, 0, {all.begin(), all.begin() + ArticleListModel::pageRows}});
    };
    patient.beginning = [](const ArticleQuery &, int count) {
        const std::vector<ArticleRow> first = rows(count);
        return ready(ArticleListing{orderOf(first), count, 0, first});
    };
    ArticleListModel model(patient, m_clock);
    model.setQuery({});
    QTRY_VERIFY(model.rowCount() >= ArticleListModel::firstRows);
    (void)model.index(ArticleListModel::firstRows - 1, 0).data();
    for (int turn = 0; turn < 5; ++turn)
        QCoreApplication::processEvents();
    QCOMPARE(asked, 1);
    QCOMPARE(model.rowCount(), 1'000);
}

void TestArticleListModel::aNewQuestionWaitsForNoRest()
{
    const std::vector<ArticleRow> all = rows(1'000);
    std::vector<QPromise<Result<ArticleListing>>> wholes;
    wholes.reserve(2);
    ArticleListDoor slow = door(all);
    slow.list = [&](const ArticleQuery &, int, int) {
        wholes.emplace_back();
        wholes.back().start();
        return wholes.back().future();
    };
    slow.beginning = [](const ArticleQuery &query, int count) {
        const std::vector<ArticleRow> first = rows(query.text.isEmpty() ? count : 2);
        return ready(ArticleListing{orderOf(first), int(first.size()), 0, first});
    };
    ArticleListModel model(slow, m_clock);
    const QAbstractItemModelTester tester(&model);
    model.setQuery({});
    QTRY_COMPARE(wholes.size(), size_t(1));
    ArticleQuery narrow;
    narrow.text = QStringLiteral("narrow");
    model.setQuery(narrow);
    QTRY_VERIFY(model.hasFirstRows());
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(!model.isLoading());
    // What the desk says late of the first question changes nothing.
    wholes.front().addResult(Result<ArticleListing>(ArticleListing{orderOf(all), 1'000, 0, all}));
    wholes.front().finish();
    QTest::qWait(0);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(wholes.size(), size_t(1));
}

void TestArticleListModel::aSmallDeskIsAskedOnce()
{
    const std::vector<ArticleRow> all = rows(3);
    ArticleListDoor small = door(all);
    small.beginning = [&](const ArticleQuery &, int) {
        return ready(ArticleListing{orderOf(all), 3, 0, all});
    };
    ArticleListModel model(small, m_clock);
    m_asked.clear();
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 3);
    QVERIFY(!model.isLoading());
    QVERIFY(m_asked.isEmpty());
}

void TestArticleListModel::everyColumnHasWords()
{
    std::vector<ArticleRow> all = rows(1);
    ArticleRow &row = all.front();
    row.kind = QStringLiteral("news");
    row.category = QStringLiteral("Robots");
    row.tags = {QStringLiteral("a,b"), QStringLiteral("<b>c</b>")};
    row.owner = QStringLiteral("Mara");
    row.checker = QStringLiteral("Ivo");
    row.dueMs = m_clock.nowMs() + 3'600'000;
    row.citedSources = 3;
    row.words = 1'200;
    row.language = QStringLiteral("de-CH");
    row.changedMs = m_clock.nowMs();
    row.published = QDate(2026, 1, 2);
    row.nextCheck = QDate(2026, 3, 2);
    row.claims.emplace().counts.verified = 2;
    ArticleListModel model(door(all), m_clock);
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 1);
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY2(!model.index(0, column).data().toString().isEmpty(),
                 qPrintable(QString::number(column)));
    }
    QVERIFY(!model.index(0, int(ArticleColumn::Tags))
                 .data(Qt::ToolTipRole)
                 .toString()
                 .contains(QStringLiteral("<b>c")));
}

STET_TEST(TestArticleListModel)
#include "test_article_list_model.moc"
