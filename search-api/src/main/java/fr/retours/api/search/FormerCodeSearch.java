package fr.retours.api.search;

import fr.retours.model.id.CollectiviteId;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.text.RecapSearch;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** An index that also finds an authority by the codes of those of which it has taken the place. */
public final class FormerCodeSearch {
    private FormerCodeSearch() {}

    /** Returns an index that offers by what codes stand for today, and is {@code search} in everything else. */
    public static RecapSearch of(RecapSearch search, TerritoryCodes codes) {
        InvocationHandler asks = (proxy, question, values) -> {
            if (question.getName().equals("suggest")) {
                values[0] = today((String) values[0], codes);
            }
            try {
                return question.invoke(search, values);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        };
        Class<RecapSearch> port = RecapSearch.class;
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, asks));
    }

    /** Returns the id of today for a code that is no more; anything else as it is, for the index knows the codes of today. */
    private static String today(String typed, TerritoryCodes codes) {
        String written = typed.strip();
        return codes.find(written)
                .map(CollectiviteId::value)
                .filter(id -> !id.endsWith(written.substring(written.indexOf(':') + 1)))
                .orElse(typed);
    }
}
