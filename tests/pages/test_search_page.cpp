// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/feeds/search_index.h"
#include "tests/support/hostile_server.h"
#include "tests/support/sample_site.h"
#include "tests/support/test_registry.h"

#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineProfile>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// A published site is searched in a real browser, from a server that knows nothing of it.
class TestSearchPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        Article odd;
        odd.id = ArticleId::create(1);
        odd.content.headline = u"<img src=x onerror=alert(1)> Ünusual 機械"_s;
        odd.content.slug = u"odd"_s;
        odd.content.kind = u"news"_s;
        odd.content.language = u"en"_s;
        const SampleSite site = sampleSite({odd});
        const QByteArray page = QByteArray::fromStdString(site.maker->searchDocument());
        for (const char *query : {"", "?q=Gripper%20northwind"})
            m_server.play(QByteArray("/search.html") + query, answer(page));
        m_server.play("/theme.css", answer(site.maker->css(), "Content-Type: text/css\r\n"));
        for (const SiteFile &file : searchFiles(site.maker->plan())) {
            m_server.play('/' + file.path.toUtf8(),
                          answer(file.bytes,
                                 file.path.endsWith(u".js")
                                     ? "Content-Type: text/javascript\r\n"
                                     : "Content-Type: application/json\r\n"));
        }
        m_profile = std::make_unique<QWebEngineProfile>();
        m_page = std::make_unique<QWebEnginePage>(m_profile.get());
    }

    void cleanupTestCase()
    {
        m_page.reset();
        m_profile.reset();
    }

    void wordsInTheAddressAreLookedFor()
    {
        m_page->load(QUrl(m_server.url("/search.html?q=Gripper%20northwind")));
        QTRY_VERIFY_WITH_TIMEOUT(hits().contains(u"northwind-gripper-firmware.html"_s), 20'000);
        QCOMPARE(value(u"document.getElementById('search-words').value"_s), u"Gripper northwind"_s);
        // Nothing but the site's own files was asked for, and of the index the words' alone.
        QSet<QByteArray> asked;
        for (const SeenRequest &request : m_server.seen())
            asked.insert(request.path());
        asked.remove("/favicon.ico");
        QCOMPARE(asked.size(), 6);
        QVERIFY(asked.contains("/search-index/w-gr.json"));
        QVERIFY(asked.contains("/search-index/w-no.json"));
    }

    void typedWordsAreLookedForByTheirBeginnings()
    {
        ask(u"grip"_s);
        QTRY_VERIFY_WITH_TIMEOUT(hits().contains(u"northwind-gripper-firmware.html"_s), 20'000);
        ask(u"nosuchwordanywhere"_s);
        QTRY_COMPARE_WITH_TIMEOUT(state(), u"Nothing was found."_s, 20'000);
        QCOMPARE(hits(), QString());
        ask(u"  "_s);
        QTRY_COMPARE_WITH_TIMEOUT(state(), QString(), 20'000);
    }

    void wordsOfAnyScriptAreFoundAndStayWords()
    {
        for (const QString &words : {u"unusual"_s, u"ÜNUSUAL"_s, u"械"_s, u"onerror"_s}) {
            ask(u"nosuchword"_s);
            QTRY_COMPARE_WITH_TIMEOUT(hits(), QString(), 20'000);
            ask(words);
            QTRY_VERIFY_WITH_TIMEOUT(hits().contains(u"news/odd.html"_s), 20'000);
        }
        QCOMPARE(value(u"String(document.querySelectorAll('img').length)"_s), u"0"_s);
        QVERIFY(value(u"document.querySelector('#search-hits a').textContent"_s)
                    .startsWith(u"<img src=x"_s));
    }

private:
    QString value(const QString &script)
    {
        QString answer;
        bool came = false;
        m_page->runJavaScript(script, [&](const QVariant &is) {
            answer = is.toString();
            came = true;
        });
        if (!QTest::qWaitFor([&came] { return came; }, 20'000))
            return u"no answer"_s;
        return answer;
    }

    QString hits()
    {
        return value(u"[...document.querySelectorAll('#search-hits a')]"
                     ".map(link => link.getAttribute('href')).join(' ')"_s);
    }

    QString state() { return value(u"document.getElementById('search-state').textContent"_s); }

    void ask(const QString &words)
    {
        value(u"document.getElementById('search-words').value = '%1';"
              "document.getElementById('search-form').requestSubmit(); ''"_s.arg(words));
    }

    HostileServer m_server;
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<QWebEnginePage> m_page;
};

STET_TEST(TestSearchPage)

#include "test_search_page.moc"
