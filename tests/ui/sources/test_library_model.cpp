// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"
#include "ui/sources/library_columns.h"
#include "ui/sources/library_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QPersistentModelIndex>
#include <QPromise>
#include <QSignalSpy>

#include <deque>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// The list of sources against a desk that answers when the test says so.
class TestLibraryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_asked.clear();
        m_waiting.clear();
    }

    void anAnswerBecomesRows()
    {
        LibraryModel model(door(), m_clock);
        const QAbstractItemModelTester tester(&model);
        QSignalSpy loaded(&model, &LibraryModel::loaded);
        model.setQuery({});
        QVERIFY(!model.isKnown());
        give(rows(3));
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.isKnown());
        QCOMPARE(model.rowOf(rows(3).at(1).id), 1);
        QCOMPARE(model.rowOf(SourceId::create(99)), -1);
        QCOMPARE(model.rowAt(7), nullptr);
        for (int section = 0; section < libraryColumnCount; ++section) {
            QVERIFY(
                !model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
            QVERIFY(!model.index(0, section).data().toString().isEmpty());
        }
        QVERIFY(
            model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Publisher 0"_s));
    }

    void onlyTheLastOfSeveralQuestionsIsAsked()
    {
        LibraryModel model(door(), m_clock);
        model.setQuery(searched(u"g"_s));
        model.setQuery(searched(u"gr"_s));
        model.setQuery(searched(u"gri"_s));
        QCOMPARE(m_asked, QStringList{u"g"_s});
        QVERIFY(model.isLoading());
        give(rows(5));
        // What nobody waits for any more is not shown.
        QTRY_COMPARE(m_asked, (QStringList{u"g"_s, u"gri"_s}));
        QCOMPARE(model.rowCount(), 0);
        give(rows(2));
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(!model.isLoading());
    }

    void aRefreshOfTheSameSourcesKeepsWhatIsChosen()
    {
        LibraryModel model(door(), m_clock);
        const QAbstractItemModelTester tester(&model);
        model.setQuery({});
        give(rows(3));
        QTRY_COMPARE(model.rowCount(), 3);
        const QPersistentModelIndex chosen = model.index(2, 0);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.refresh();
        std::vector<LibraryRow> after = rows(3);
        after[2].articles = 8;
        give(after);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(chosen.isValid());
        QCOMPARE(model.index(2, sectionOf(LibraryColumn::Articles)).data().toString(), u"8"_s);
        // One that is gone is a reset.
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.refresh();
        give(rows(2));
        QTRY_COMPARE(reset.size(), 1);
        QVERIFY(!chosen.isValid());
    }

    void aFailureLeavesWhatIsShown()
    {
        LibraryModel model(door(), m_clock);
        model.setQuery({});
        give(rows(3));
        QTRY_COMPARE(model.rowCount(), 3);
        QSignalSpy failed(&model, &LibraryModel::failed);
        model.setQuery(searched(u"x"_s));
        give(tl::unexpected<Error>(Error{ErrorCode::Busy, u"Held."_s, {}}));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(model.rowCount(), 3);
        model.setQuery(searched(u"y"_s));
        give(rows(1));
        QTRY_COMPARE(model.rowCount(), 1);
    }

    void tenThousandSourcesAreTakenInNoTime()
    {
        LibraryModel model(door(), m_clock);
        model.setQuery({});
        QElapsedTimer timer;
        const std::vector<LibraryRow> many = rows(10'000);
        timer.start();
        give(many);
        QTRY_COMPARE(model.rowCount(), 10'000);
        model.refresh();
        give(many);
        QTRY_VERIFY(m_waiting.empty());
        QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    }

private:
    using Answer = Result<std::vector<LibraryRow>>;

    static LibraryQuery searched(const QString &text)
    {
        LibraryQuery query;
        query.text = text;
        return query;
    }

    static std::vector<LibraryRow> rows(int count)
    {
        std::vector<LibraryRow> all(static_cast<size_t>(count));
        for (int at = 0; at < count; ++at) {
            LibraryRow &row = all[size_t(at)];
            row.id = SourceId(QUuid(uint(at + 1), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0));
            row.key = u"key-%1"_s.arg(at);
            row.title = u"Title %1"_s.arg(at);
            row.publisher = u"Publisher %1"_s.arg(at);
            row.type = u"report"_s;
            row.hasLink = true;
            row.link.lookedMs = 1'772'000'000'000 - 3'600'000;
        }
        return all;
    }

    LibraryDoor door()
    {
        return [this](const LibraryQuery &query) {
            m_asked << query.text;
            m_waiting.emplace_back();
            m_waiting.back().start();
            return m_waiting.back().future();
        };
    }

    void give(const Answer &answer)
    {
        QVERIFY(!m_waiting.empty());
        m_waiting.front().addResult(answer);
        m_waiting.front().finish();
        m_waiting.pop_front();
    }

    FakeClock m_clock;
    QStringList m_asked;
    std::deque<QPromise<Answer>> m_waiting;
};

STET_TEST(TestLibraryModel)

#include "test_library_model.moc"
