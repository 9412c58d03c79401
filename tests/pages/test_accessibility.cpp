// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pages/page_set.h"
#include "tests/support/test_registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineView>

using namespace stet::test;

/// Published pages break no rule of WCAG 2.2 AA that axe-core can find, laid out in a real engine
/// at the widths of a phone and a desktop, light and dark. Scripts are on in this test's own
/// profile only: for axe, since the pages have none.
class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        const QString file = pageTool(QStringLiteral("axe-core/axe.min.js"));
        if (file.isEmpty())
            QSKIP("axe-core is not installed: run ./dev test, or npm ci in tests/pages");
        QFile axe(file);
        QVERIFY(axe.open(QIODevice::ReadOnly));
        m_axe = QString::fromUtf8(axe.readAll());
        m_pages = std::make_unique<PageSet>();
        m_profile = std::make_unique<QWebEngineProfile>();
        m_profile->settings()->setAttribute(QWebEngineSettings::ShowScrollBars, false);
        m_page = std::make_unique<QWebEnginePage>(m_profile.get());
        m_view = std::make_unique<QWebEngineView>();
        m_view->setPage(m_page.get());
        m_view->show();
    }

    void cleanupTestCase()
    {
        m_view.reset();
        m_page.reset();
        m_profile.reset();
    }

    void pagesBreakNoRule_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file : m_pages->choice())
            QTest::newRow(qPrintable(file.section(u'/', -1))) << file;
    }

    void pagesBreakNoRule()
    {
        QFETCH(const QString, file);
        QVERIFY(load(file));
        for (const int width : {390, 1280}) {
            for (const char *scheme : {"light", "dark"}) {
                show(width, QLatin1String(scheme));
                QCOMPARE(violations(), QStringList());
            }
        }
    }

    /// The card that comes forth where the keyboard is on a mark: on a phone and in the margin.
    void evidenceIsShownWithoutAScript()
    {
        const QStringList pages = m_pages->choice().filter(QStringLiteral("evidenced"));
        QCOMPARE(pages.size(), 3);
        for (const QString &file : pages) {
            QVERIFY(load(file));
            m_view->setFocus();
            for (const int width : {390, 1400}) {
                for (const char *scheme : {"light", "dark"}) {
                    show(width, QLatin1String(scheme));
                    QVERIFY(!isCardSeen());
                    evaluate(QStringLiteral("document.querySelector('.proof a').focus()"));
                    QTRY_VERIFY(isCardSeen());
                    const QStringList found = violations();
                    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
                    evaluate(QStringLiteral("document.activeElement.blur()"));
                    QTRY_VERIFY(!isCardSeen());
                }
            }
        }
    }

    void nothingIsWiderThanThePhone()
    {
        for (const QString &file : m_pages->choice()) {
            QVERIFY(load(file));
            for (const int width : {320, 390, 768}) {
                show(width, QStringLiteral("light"));
                const int needed =
                    evaluate(QStringLiteral("document.documentElement.scrollWidth")).toInt();
                QVERIFY2(
                    needed <= width,
                    qPrintable(QStringLiteral("%1 at %2: %3").arg(file).arg(width).arg(needed)));
            }
        }
    }

    void aBrokenPageIsFound()
    {
        const QString file = m_pages->add(QStringLiteral("broken"),
                                          "<!doctype html><html><title>x</title><img src=x>"
                                          "<p style='color:#999;background:#fff'>faint</p>");
        QVERIFY(load(file));
        show(390, QStringLiteral("light"));
        const QStringList found = violations();
        for (const char *rule : {"image-alt", "color-contrast", "html-has-lang"})
            QVERIFY2(!found.filter(QLatin1String(rule)).isEmpty(), rule);
    }

private:
    bool load(const QString &file)
    {
        QSignalSpy loaded(m_page.get(), &QWebEnginePage::loadFinished);
        m_page->load(QUrl::fromLocalFile(file));
        if (!loaded.wait(20'000) || !loaded.first().first().toBool())
            return false;
        evaluate(m_axe + QStringLiteral(";0"));
        return true;
    }

    bool isCardSeen()
    {
        return evaluate(QStringLiteral("(c => c.offsetHeight > 0 && "
                                       "getComputedStyle(c).visibility === 'visible')"
                                       "(document.querySelector('.card'))"))
            .toBool();
    }

    void show(int width, const QString &scheme)
    {
        m_view->resize(width, 900);
        evaluate(QStringLiteral("document.documentElement.dataset.scheme = '%1'").arg(scheme));
        QTRY_COMPARE_WITH_TIMEOUT(
            evaluate(QStringLiteral("window.innerWidth")).toInt(), width, 10'000);
    }

    QVariant evaluate(const QString &script)
    {
        QVariant answer;
        bool done = false;
        m_page->runJavaScript(script, [&](const QVariant &value) {
            answer = value;
            done = true;
        });
        if (!QTest::qWaitFor([&] { return done; }, 30'000))
            qWarning("the page did not answer");
        return answer;
    }

    /// What axe finds, a line each: the rule and where it is broken.
    QStringList violations()
    {
        evaluate(QStringLiteral(
            "window.stetReport = '';"
            "axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: "
            "true}},"
            " runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', "
            "'wcag22aa']}})"
            ".then(r => { window.stetReport = JSON.stringify(r.violations); },"
            " e => { window.stetReport = JSON.stringify([{id: String(e), nodes: []}]); }); 0"));
        QString report;
        const bool ended = QTest::qWaitFor(
            [&] {
                report = evaluate(QStringLiteral("window.stetReport")).toString();
                return !report.isEmpty();
            },
            60'000);
        if (!ended)
            return {QStringLiteral("axe did not end")};
        QStringList found;
        for (const QJsonValue &value : QJsonDocument::fromJson(report.toUtf8()).array()) {
            const QJsonObject rule = value.toObject();
            QString line = rule.value(u"id").toString();
            for (const QJsonValue &node : rule.value(u"nodes").toArray())
                line += u' ' + node.toObject().value(u"html").toString().left(120);
            found.append(line);
        }
        return found;
    }

    QString m_axe;
    std::unique_ptr<PageSet> m_pages;
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<QWebEnginePage> m_page;
    std::unique_ptr<QWebEngineView> m_view;
};

STET_TEST(TestAccessibility)

#include "test_accessibility.moc"
